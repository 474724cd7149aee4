/** A change in points with the sign that it has, also when it is a plus. */
export const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')
