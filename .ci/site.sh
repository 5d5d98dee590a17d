#!/usr/bin/env bash
# site.sh CLONE WORK TOOLS: the pages and feeds of `kanben site` before axe and the
# code of two e-book apps, and the preview before a browser.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(cd "$(dirname "$0")" && pwd)

(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
mkdir -p "$work/site"
cd "$work/site"
printf '组名,联系人,小册子,手机,电子书,只要\n第一组,李华,20,是,,\n第二组,王明,,,是,1\n' >groups.csv
sed 's/群众/民众/; 3,8d' "$clone"/assets/sample/*.txt >older.txt
"$work/kanben" site --sample -q --groups groups.csv --group-pages --base-url https://example.org/book --since older.txt -o pages 2>/dev/null
(cd pages && sha256sum --quiet -c SHA256SUMS)
"$work/kanben" verify pages >/dev/null
"$work/kanben" diff older.txt "$clone"/assets/sample/*.txt -q -o revised >/dev/null
node "$here/site.js" "$tools" "$work/shots" pages/index.html pages/en.html pages/di-yi-zu/index.html pages/di-er-zu/en.html revised/修订记录.html
node "$here/page.js" "$tools" pages/v1-*/read.html "$work/shots"
node "$here/page.js" "$tools" pages/di-er-zu/v1-*/read.html "$work/shots"

# served: the site, and a folder of files without pages
"$work/kanben" build --sample -q -o files 2>/dev/null
for folder in pages files; do
  "$work/kanben" serve "$folder" --json >served.json &
  server=$!
  for _ in $(seq 100); do [ -s served.json ] && break; sleep 0.1; done
  node "$here/opds.js" "$tools" "$(node -p 'JSON.parse(require("fs").readFileSync("served.json")).url')"
  kill -INT $server
  wait $server
  rm served.json
done

node "$here/preview.js" "$tools" "$work/kanben" "$clone"/assets/sample/*.txt "$work/shots"
node "$here/preview.js" "$tools" "$work/kanben" "$clone"/assets/sample/*.txt "$work/shots/hundred" 20 # speeches: 100
