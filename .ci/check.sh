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

gate_archives
