#!/usr/bin/env bash
# sheets.sh CLONE WORK TOOLS: PDFs of other programs, and what tools make of them,
# become sheets that say what their pages said. What cannot be read is refused.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(dirname "$0")
. "$here/gates.sh"

(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
into=$work/sheets
mkdir -p "$into" && cd "$into"
export XDG_CONFIG_HOME=$into/config
{
  echo '<meta charset="utf-8"><title>讲稿</title><style>@page{size:A5}h1{break-before:page}</style>'
  for n in $(seq 10); do echo "<h1>第$n讲</h1><p>依靠群众求胜利，第$n页。</p>"; done
} >in.html
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=chromium.pdf in.html >/dev/null 2>&1
"$work/kanben" build --sample -q --only pdf -o own 2>/dev/null
mv own/*.pdf own.pdf
gs -q -sDEVICE=pdfwrite -o gs.pdf chromium.pdf
qpdf --object-streams=disable chromium.pdf classic.pdf
qpdf --object-streams=generate --linearize chromium.pdf linear.pdf
qpdf --rotate=+90:2-4 --rotate=+180:5 chromium.pdf turned.pdf
perl -0777 -pe 's/startxref\s+\d+/startxref\n7/' classic.pdf >searched.pdf
for file in chromium own gs classic linear turned searched; do
  for method in saddle glued; do
    "$work/kanben" booklet "$file.pdf" -q --method "$method" -o "out-$file" >/dev/null
    gate_sheets "$file.pdf" "out-$file/$file-小册子.pdf" "$(pdfinfo "$file.pdf" 2>/dev/null | awk '/^Pages:/ { print $2 }')"
  done
done
qpdf --encrypt "" owner 256 -- chromium.pdf locked.pdf
head -c 20000 chromium.pdf >cut.pdf
for file in locked cut; do
  if "$work/kanben" booklet "$file.pdf" -q 2>/dev/null; then echo "$file.pdf was taken"; exit 1; fi
done

"$work/kanben" printer test -q -o test.pdf >/dev/null
gate_pdf test.pdf
gate_archive test.pdf ua1 2a
for standard in a2u ua1 none; do
  "$work/kanben" build --sample -q --only pdf --standard "$standard" -o "$standard" 2>/dev/null >/dev/null
  gate_pdf "$standard"/*.pdf
done
gate_archive a2u/*.pdf 2u
gate_archive ua1/*.pdf ua1
