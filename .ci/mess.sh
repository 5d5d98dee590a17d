#!/usr/bin/env bash
# mess.sh CLONE WORK TOOLS: a manuscript in GBK with markup-like text, long
# words, emoji, rare characters and mixed headings, held against the same gates.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(dirname "$0")
. "$here/gates.sh"

(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
cat >"$work/mess.txt" <<'TXT'
《学习体会&交流<合集>（共3篇）》
第一讲 谈"群众"与<b>路线</b>
各位领导:
　　我们说"从群众中来,到群众中去"...这句话管了90多年(见https://example.org/a/very/long/path?with=query&and=more_than_one_line_of_text#fragment)。
	他说:"好!"又说:'不好?!'——这是3.14%的事,不是Supercalifragilisticexpialidociousandlongerstillthanalineofthisbook能说清的。
一、𠮷祥与㐂事
生僻字𠮷、㐂、𬭎、〇,表情👍🏽和😀,还有___和××同志。
二、只有一句
好。
第二讲 短
谢谢大家!
第三讲 一个特别特别长的题目——它长到一行放不下两行也放不下还要继续写下去直到排版的人皱起眉头为止
（1）第一条;（2）第二条;（3）第三条。
1. 小标题甲
正文甲。
2. 小标题乙
正文乙。
TXT
kanben build "$work/mess.txt" -o "$work/mess" --only epub,pdf,booklet,txt
title=$(basename "$work/mess"/*.epub .epub)
gate_epub "$work/mess/$title.epub"
gate_pdf "$work/mess/$title.pdf"
gate_pdf "$work/mess/$title-小册子.pdf"
gate_archive "$work/mess/$title.pdf" ua1 2a
gate_archive "$work/mess/$title-小册子.pdf" 2u
gate_text "$work/mess/$title.pdf" "$work/mess/$title.txt"

# the same text in GB18030 gives the same book
mkdir -p "$work/gb"
iconv -f UTF-8 -t GB18030 "$work/mess.txt" >"$work/gb/mess.txt"
kanben build -q "$work/gb/mess.txt" -o "$work/gb/out" --only epub,pdf,booklet,txt
cmp "$work/mess/SHA256SUMS" "$work/gb/out/SHA256SUMS"
echo "GB18030 and UTF-8 give the same bytes"

gate_archives
