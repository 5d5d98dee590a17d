#!/usr/bin/env bash
# check.sh CLONE WORK TOOLS: holds the built sample against EPUBCheck, Ace,
# qpdf, mutool, poppler, veraPDF and the text
# comparison.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(dirname "$0")
. "$here/gates.sh"

out=$(echo "$clone"/*-成品)
(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
kanben build --sample --only txt -o "$work/txt"
title=$(basename "$out"/*.epub .epub)
test -f "$out/$title.pdf"
test -f "$out/$title-小册子.pdf"
(cd "$out" && sha256sum --quiet -c SHA256SUMS)

gate_epub "$out/$title.epub"
gate_faces "$out/$title.epub"
gate_reader "$out/$title.epub"

# the other e-books: columns, web faces, no faces, old readers; covers on paper
for row in "vertical:--writing vertical" "woff2:--epub-fonts woff2" "none:--epub-fonts none" "old:--epub-profile compatible"; do
  IFS=: read -r name flags <<<"$row"
  # shellcheck disable=SC2086
  kanben build --sample -q --only epub $flags -o "$work/epub-$name"
  gate_epub "$work/epub-$name/$title.epub"
done
gate_faces "$work/epub-woff2/$title.epub"
gate_reader "$work/epub-vertical/$title.epub" vertical
gate_overlay "$work/kanben"
for design in frame slip grid; do
  kanben build --sample -q --only pdf,epub --cover-design "$design" -o "$work/cover-$design"
  gate_pdf "$work/cover-$design/$title.pdf"
  gate_archive "$work/cover-$design/$title.pdf" ua1 2a
  gate_epub "$work/cover-$design/$title.epub"
done
kanben build --sample -q --only html -o "$work/html"
gate_page "$work/html/$title.html"
gate_inspect "$clone"
gate_pdf "$out/$title.pdf"
gate_size "$out/$title.pdf" 350
gate_pdf "$out/$title-小册子.pdf"
gate_archive "$out/$title.pdf" ua1 2a
gate_archive "$out/$title-小册子.pdf" 2u
gate_text "$out/$title.pdf" "$work/txt/$title.txt"
gate_render "$out/$title.pdf"

# for a print shop: PDF/X-4, as poppler reads it
kanben build --sample -q --only shop --cover-design frame --method glued --thickness 1mm --marks -o "$work/shop"
for file in "$work/shop/$title-印厂.pdf" "$work/shop/$title-印厂-封面.pdf"; do
  gate_pdf "$file"
  pdfinfo "$file" | grep '^PDF subtype: *PDF/X-4' >/dev/null
done
gate_render "$work/shop/$title-印厂-封面.pdf"

kanben build --sample -q --only podium -o "$work/podium"
gate_pdf "$work/podium/$title-讲台.pdf"
gate_archive "$work/podium/$title-讲台.pdf" ua1 2a

# every design: type area from … to, pages before the text if they count with it
for row in plain:56:540 large:74:784 gongwen:90:755 16k:60:692 phone:8:372:2; do
  IFS=: read -r design top foot front <<<"$row"
  kanben build --sample -q --style "$design" --only pdf -o "$work/$design"
  gate_pdf "$work/$design/$title.pdf"
  gate_archive "$work/$design/$title.pdf" ua1 2a
  gate_text "$work/$design/$title.pdf" "$work/txt/$title.txt" "$top" "$foot" "${front:-}"
done

# every design that is set vertically: type area from … to, from the left
for row in speech:56:363 plain:56:363 large:80:515; do
  IFS=: read -r design left right <<<"$row"
  into="$work/$design-vertical"
  kanben build --sample -q --writing vertical --style "$design" --only pdf,booklet -o "$into"
  gate_pdf "$into/$title.pdf"
  gate_pdf "$into/$title-小册子.pdf"
  gate_archive "$into/$title.pdf" ua1 2a
  gate_archive "$into/$title-小册子.pdf" 2u
  gate_text "$into/$title.pdf" "$work/txt/$title.txt" "$left" "$right" "" x
  qpdf --qdf --object-streams=disable "$into/$title.pdf" - | grep -a '/Direction /R2L' >/dev/null
done

# parcels: cover sheets of few rows and of many, with and without a contact; pages for
# meetings; the print order. minisign itself believes the signatures.
parcels=$work/parcels
rm -rf "$parcels" && mkdir -p "$parcels/书"
printf '在动员会上的讲话\n\n同志们：今天说两句话。\n' >"$parcels/书/1.txt"
{
  printf 'title: 关于依靠群众的若干问题的讨论\norganisation: 学习组\nspeeches:\n  - {file: 1.txt, questions: [为什么？, 怎样做？]}\noutputs: [booklet'
  for i in $(seq 40); do printf ', {id: 样式%d, type: pdf}' "$i"; done
  printf ']\ngroups:\n  - {name: 没人组, copies: {booklet: 3}}\n  - {name: %s, contact: 李华, people: 60, copies: {booklet: 45, large: 2}, needs: [epub, phone' "名字很长的组，很长，很长，很长，很长，很长，很长"
  for i in $(seq 40); do printf ', 样式%d' "$i"; done
  printf '], channels: [邮件]}\n'
} >"$parcels/书/book.yaml"
minisign -G -W -p "$parcels/key.pub" -s "$parcels/key" >/dev/null
"$work/kanben" pack "$parcels/书" --sign "$parcels/key" -o "$parcels/分发" -q 2>/dev/null
for file in "$parcels/分发"/*.pdf "$parcels/分发"/*/{封面单,签到表,讨论题,阅读计划}.pdf; do
  gate_pdf "$file"
  gate_archive "$file" ua1 2a
done
find "$parcels/分发" -name SHA256SUMS | while read -r list; do
  minisign -q -Vm "$list" -p "$parcels/key.pub"
  (cd "$(dirname "$list")" && sha256sum -c --quiet SHA256SUMS)
done
echo "parcels: $(find "$parcels/分发" -name SHA256SUMS | wc -l) lists, as minisign and sha256sum read them"

gate_archives
