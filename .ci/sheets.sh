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
kanben build --sample -q --only pdf -o own
mv own/*.pdf own.pdf
gs -q -sDEVICE=pdfwrite -o gs.pdf chromium.pdf
qpdf --object-streams=disable chromium.pdf classic.pdf
qpdf --object-streams=generate --linearize chromium.pdf linear.pdf
qpdf --rotate=+90:2-4 --rotate=+180:5 chromium.pdf turned.pdf
perl -0777 -pe 's/startxref\s+\d+/startxref\n7/' classic.pdf >searched.pdf
for file in chromium own gs classic linear turned searched; do
  for method in saddle glued; do
    kanben booklet "$file.pdf" -q --method "$method" -o "out-$file" >/dev/null
    gate_sheets "$file.pdf" "out-$file/$file-小册子.pdf" "$(pdfinfo "$file.pdf" 2>/dev/null | awk '/^Pages:/ { print $2 }')"
  done
done
# stamps, fields, layers, boxes, units, turned pages, transparency, Type 3: as in the
# file, as other tools write it, and flattened
cp "$clone/.ci/marks.pdf" "$clone/.ci/units.pdf" .
for file in marks units; do qpdf --object-streams=generate "$file.pdf" "$file-packed.pdf" 2>/dev/null || [ $? = 3 ]; done
gs -q -sDEVICE=pdfwrite -dPreserveAnnots=false -dPrinted=true -o marks-flat.pdf marks-packed.pdf
mutool clean -z marks-packed.pdf marks-clean.pdf
for file in marks units marks-packed units-packed marks-flat marks-clean turned chromium own; do gate_look "$file.pdf"; done

# a form of LibreOffice, whose fields have no look of their own
if command -v soffice >/dev/null; then
  echo '<form action="x"><p>Name <input type="text" name="name" value="Zhang San"> <input type="checkbox" name="tick" checked></p></form>' >form.html
  soffice --headless --infilter="HTML (StarWriter)" --convert-to pdf:writer_pdf_Export form.html >/dev/null 2>&1
  "$work/kanben" --lang en booklet form.pdf -o out-form 2>said.txt >/dev/null
  grep -q 'I001.*1 field of the form.*name' said.txt || { cat said.txt; exit 1; }
  gate_look form.pdf
else
  echo "LibreOffice is not here: its forms were not tried"
fi

qpdf --encrypt "" owner 256 -- chromium.pdf locked.pdf
head -c 20000 chromium.pdf >cut.pdf
for file in locked cut; do
  if "$work/kanben" booklet "$file.pdf" -q 2>/dev/null; then echo "$file.pdf was taken"; exit 1; fi
done

kanben printer test -q -o test.pdf >/dev/null
gate_pdf test.pdf
gate_archive test.pdf ua1 2a
for standard in a2u ua1 none; do
  kanben build --sample -q --only pdf --standard "$standard" -o "$standard" >/dev/null
  gate_pdf "$standard"/*.pdf
done
gate_archive a2u/*.pdf 2u
gate_archive ua1/*.pdf ua1

gate_archives
