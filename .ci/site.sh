#!/usr/bin/env bash
# site.sh CLONE WORK TOOLS: the pages and feeds of `kanben site` before axe and the
# code of two e-book apps, and the preview before a browser.
set -euo pipefail
clone=$1 work=$2 tools=$3
here=$(cd "$(dirname "$0")" && pwd)
. "$here/gates.sh"

(cd "$clone" && go build -o "$work/kanben" ./cmd/kanben)
mkdir -p "$work/site"
cd "$work/site"
printf '组名,联系人,小册子,手机,电子书,只要\n第一组,李华,20,是,,\n第二组,王明,,,是,1\n' >groups.csv
sed 's/群众/民众/; 3,8d' "$clone"/assets/sample/*.txt >older.txt
kanben site --sample -q --groups groups.csv --group-pages --base-url https://example.org/book --since older.txt -o pages
(cd pages && sha256sum --quiet -c SHA256SUMS)
kanben verify pages >/dev/null
kanben diff older.txt "$clone"/assets/sample/*.txt -q -o revised >/dev/null
node "$here/site.js" "$tools" "$work/shots" pages/index.html pages/en.html pages/di-yi-zu/index.html pages/di-er-zu/en.html revised/修订记录.html
node "$here/page.js" "$tools" pages/v1-*/read.html "$work/shots"
node "$here/page.js" "$tools" pages/di-er-zu/v1-*/read.html "$work/shots"

# served: the site, and folders of files without pages, with an e-book and without
kanben build --sample -q -o files
kanben build --sample -q --only pdf,booklet -o printed
mkfifo said
for folder in pages files printed; do
  "$work/kanben" serve "$folder" --json >said 2>served.txt &
  server=$!
  trap 'kill $server 2>/dev/null' EXIT
  exec 3<said
  read -r address <&3 || { cat served.txt; exit 1; } # it says where it is as soon as it is there
  node "$here/opds.js" "$tools" "$(node -p 'JSON.parse(process.argv[1]).url' "$address")"
  kill -INT $server
  wait $server || { cat served.txt; exit 1; }
  trap - EXIT
done

node "$here/preview.js" "$tools" "$work/kanben" "$clone"/assets/sample/*.txt "$work/shots"
node "$here/preview.js" "$tools" "$work/kanben" "$clone"/assets/sample/*.txt "$work/shots/hundred" 20 # speeches: 100
