#!/usr/bin/env bash
# The unit tests on the other Node versions the product must run on.
set -euo pipefail
cd "$(dirname "$0")/.."
for version in ${NODES:-22 26}; do
  echo "Node $(npx --yes "node@$version" --version)"
  npx --yes "node@$version" node_modules/jest/bin/jest.js --silent 2>&1 | grep -E '^(FAIL|Tests:|Time:|  ●)'
done
