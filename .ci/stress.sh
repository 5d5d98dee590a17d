#!/usr/bin/env bash
# stress.sh CLONE WORK TOOLS: the stress manuscript, which touches every rule,
# in each design, held against the gates.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(dirname "$0")
. "$here/gates.sh"

(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
manuscript=$(find "$clone/assets/stress" -name '*.md' -print -quit)
kanben build -q "$manuscript" -o "$work/stress" --only epub,pdf,booklet,large,phone
title=$(basename "$work/stress"/*.epub .epub)
gate_epub "$work/stress/$title.epub"
for file in "$work/stress"/*.pdf; do
  gate_pdf "$file"
done
gate_render "$work/stress/$title.pdf"
gate_archive "$work/stress/$title.pdf" ua1 2a
gate_archive "$work/stress/$title-大字.pdf" ua1 2a
gate_archive "$work/stress/$title-手机.pdf" ua1 2a
for style in gongwen 16k plain; do
  kanben build -q "$manuscript" -o "$work/stress-$style" --only pdf --style "$style"
  gate_archive "$work/stress-$style/$title.pdf" ua1 2a
done

kanben build -q "$manuscript" -o "$work/stress-vertical" --only epub,pdf,booklet,large --writing vertical
gate_epub "$work/stress-vertical/$title.epub"
for file in "$work/stress-vertical"/*.pdf; do
  gate_pdf "$file"
done
gate_render "$work/stress-vertical/$title.pdf"
gate_archive "$work/stress-vertical/$title.pdf" ua1 2a
gate_archive "$work/stress-vertical/$title-小册子.pdf" 2u
gate_archive "$work/stress-vertical/$title-大字.pdf" ua1 2a

gate_archives
