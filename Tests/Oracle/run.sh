#!/bin/sh
# Compares plans, allocations, rotations and answers of BINARY with the oracle's, on the recorded year and on the cases of edges.py.
# run.sh BINARY [HISTORY]: exits 0 where all figures are equal, 1 with every figure that differs, 127 without python3.
# ORACLE_MONTHS="2026-02 2026-07" compares the plans of those months of the recorded year in place of all twelve.
set -eu
[ $# -ge 1 ] || { echo "usage: $0 BINARY [HISTORY]" >&2; exit 64; }
command -v python3 > /dev/null || { echo "python3 is not installed" >&2; exit 127; }
months=${ORACLE_MONTHS:-2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11}
here=$(cd "$(dirname "$0")" && pwd)
seeds=$here/../../Seeds/pingba
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
history=${2:-$seeds/history.ndjson}
[ -f "$history" ] || { echo "no recorded year $history" >&2; exit 66; }
history=$(cd "$(dirname "$history")" && pwd)/$(basename "$history")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir year edges slow raised
export STOCKPILE_OPERATOR=oracle STOCKPILE_TODAY=2026-11-01 PYTHONDONTWRITEBYTECODE=1
export binary here

# answer BOOK FILE WORDS…: an answer of the program about a book, in a file named for its words.
answer() {
  book=$1 file=$2
  shift 2
  "$binary" "$@" --json --database "$book.sqlite" > "$book/$file.json"
}

"$binary" init --from "$history" --database year.sqlite > out
cp "$history" year.ndjson
"$binary" init --seeds "$seeds" --today 2026-06-20 --database edges.sqlite > out
"$binary" operator add 卫健局 --role approver --authority bureau --site PB-D-CDC --database edges.sqlite > out
python3 "$here/edges.py" > drafts.ndjson
"$binary" import drafts.ndjson --database edges.sqlite > out
"$binary" site change PB-V-106202-1 --set status=closed --database edges.sqlite > out
"$binary" export edges.ndjson --database edges.sqlite > out
# The same book under a higher response level.
cp edges.sqlite raised.sqlite
"$binary" response-level set iii --reason oracle --database raised.sqlite > out
"$binary" export raised.ndjson --database raised.sqlite > out

for item in PP0102 PP0103 DX0101; do
  answer year "allocate $item" allocate --item $item
  answer year "allocate $item 5000" allocate --item $item --quantity 5000
  answer year "allocate $item 500" allocate --item $item --quantity 500
  answer year "allocate $item 500 adams" allocate --item $item --quantity 500 --rounding adams
  answer year "allocate $item 300 village" allocate --item $item --quantity 300 --level village
  answer year "allocate $item PB-T-106" allocate --item $item --from PB-T-106 --quantity 100
  answer year "allocate $item 60 days" allocate --item $item --days 60
done
for rule in fill awards proportional losses first; do
  answer year "allocate PP0102 60 days $rule" allocate --item PP0102 --days 60 --rule $rule
done
for item in PP0102 PP0103 DX0101 TD0104 SC0101 BV0101 PP0104; do
  answer year "status $item" status --item $item --all
  answer year "status $item ask" ask $item
  answer year "status $item PB-T-106" ask $item --site PB-T-106
done
for item in PP0103 PP0109 DX0104 SC0101 TD0105 PP0110 PP0112; do
  answer edges "allocate $item" allocate --item $item
  answer edges "allocate $item 9" allocate --item $item --quantity 9
  answer edges "allocate $item 45 days keep-0" allocate --item $item --days 45 --keep 0
done
for item in PP0102 PP0103 PP0107 PP0108 PP0109 DX0104 SC0101 TD0105 ZZ0001 ZZ0003; do
  answer edges "status $item" status --item $item --all
done
for item in PP0102 PP0103 SC0101; do
  answer year "shortages $item" shortages --item $item
done
answer edges shortages shortages
answer year rotate rotate propose
answer year "rotate 2026-03-31" rotate propose --as-of 2026-03-31 --within 400
answer edges rotate rotate propose --within 1000
# Long ways leave little use: only a part of most lots can be saved.
cp year.sqlite slow.sqlite
"$binary" setting set transfer_days 160 --database slow.sqlite > out
"$binary" setting set reserve_floor_percent 95 --database slow.sqlite > out
"$binary" export slow.ndjson --database slow.sqlite > out
answer slow "rotate 300 days" rotate propose --within 300
answer raised shortages shortages
for item in PP0103 PP0109 ZZ0003; do
  answer raised "allocate $item" allocate --item $item
  answer raised "status $item" status --item $item --all
done

cat > plan <<'END'
"$binary" plan replenish --month "$2" --json --database "$1.sqlite" > "$1/plan $2.json"
python3 "$here/compare.py" "$1.ndjson" plan "$1/plan $2.json" > "$1 plan $2.txt"
END
status=0
{
  for month in $months; do
    echo "year $month"
  done
  echo "edges 2026-08"
  echo "edges 2026-10"
  echo "edges 2026-11"
  echo "raised 2026-11"
} | xargs -n 2 -P 2 sh -e plan || status=1
for book in year edges raised; do
  for what in allocate status shortages rotate; do
    [ $book$what != raisedrotate ] || continue
    python3 "$here/compare.py" $book.ndjson $what $book/$what*.json > "$book $what.txt" || status=1
  done
done
python3 "$here/compare.py" slow.ndjson rotate slow/*.json > "slow rotate.txt" || status=1
for file in *.txt; do
  sed "s/^/${file%% *} /" "$file"
done
exit $status
