#!/bin/sh
# Proves that the tests have teeth: builds one copy of the package with every mutant of mutants.txt
# behind a switch, then expects the tests to pass with none of them and to fail with each.
# The product itself never holds a switch. Usage: run.sh [TREE] — a disposable copy made elsewhere.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(cd "$here/../../.." && pwd)
tree=${1:-$package/.build/mutants}
if [ $# -eq 0 ]; then
  # Built again each time from the present sources; only the build folder is kept.
  mkdir -p "$tree"
  rm -rf "$tree/Sources" "$tree/Tests"
  cp -rp "$package/Package.swift" "$package/Sources" "$package/Tests" "$tree/"
  [ ! -f "$package/Package.resolved" ] || cp -p "$package/Package.resolved" "$tree/"
fi
cd "$tree"
cp "$here/Mutant.swift.txt" Sources/Stockpile/Mutant.swift
sed s/^public// "$here/Mutant.swift.txt" > Sources/Storage/Mutant.swift
cp "$here/MutantQueue.swift.txt" Sources/Storage/MutantQueue.swift
# A literal edit each: perl is on every Debian machine.
perl -e '
  my ($file, $find);
  while (<STDIN>) {
    chomp;
    $file = $1 if /^file (.*)/;
    $find = $1 if /^find (.*)/;
    next unless /^make (.*)/;
    my $make = $1;
    open my $in, "<", $file or die "$file: $!\n";
    my $text = join "", <$in>;
    my @parts = split /\Q$find\E/, $text, -1;
    die "$file: found " . (@parts - 1) . " times: $find\n" if @parts != 2;
    open my $out, ">", $file or die "$file: $!\n";
    print $out $parts[0] . $make . $parts[1];
  }' < "$here/mutants.txt"
swift build --build-tests --disable-xctest -q

run() {
  STOCKPILE_MUTANT=$1 STOCKPILE_CUTS=300 STOCKPILE_FLIPS=10 STOCKPILE_WRITERS_DOCS=20 \
    timeout 300 swift test --disable-xctest --skip-build --filter "$2" > "$tree/log-$1.txt" 2>&1
}

if ! run none 'RuleTests|ContentionTests|BackupTests|StartUpTests|DamageTests|PowerCutTests'; then
  echo "without any mutant the tests fail: see $tree/log-none.txt"
  exit 1
fi
survivors=0
while read -r word rest; do
  [ "$word" != mutant ] || name=$rest
  [ "$word" = test ] || continue
  if run "$name" "$rest" < /dev/null; then
    echo "SURVIVED $name ($rest)"
    survivors=$((survivors + 1))
  else
    echo "caught   $name"
  fi
done < "$here/mutants.txt"
[ "$survivors" -eq 0 ]
