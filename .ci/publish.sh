#!/usr/bin/env bash
# publish.sh CLONE WORK TOOLS: kanben publish against a real server of S3 on this
# machine: what it keeps, what it says to browsers, and that a run that is killed
# in the middle shows nobody half an edition and is gone on with.
set -euo pipefail
cd "$1"
work=$2/publish tools=$3
rm -rf "$work" && mkdir -p "$work/store/books" "$work/home"
export CGO_ENABLED=0
go build -o "$work/kanben" ./cmd/kanben

export AWS_ACCESS_KEY_ID=kanben-ci AWS_SECRET_ACCESS_KEY=a-secret-of-the-test AWS_REGION=us-east-1

# start: the server on a port that is free; another is tried where it is not.
start() {
  for port in $(shuf -i 20000-32000 -n 20); do
    ROOT_ACCESS_KEY=$AWS_ACCESS_KEY_ID ROOT_SECRET_KEY=$AWS_SECRET_ACCESS_KEY \
      "$tools/bin/versitygw" --port "127.0.0.1:$port" posix "$work/store" >"$work/server.log" 2>&1 &
    server=$!
    while kill -0 $server 2>/dev/null; do
      if curl -s -o /dev/null "http://127.0.0.1:$port/" && kill -0 $server 2>/dev/null; then return; fi
      sleep 0.1
    done
  done
  echo "versitygw does not start:"
  cat "$work/server.log"
  exit 1
}
start
# What went wrong is in the server's log more often than not.
finish() {
  status=$?
  kill $server 2>/dev/null || true
  if [ -n "${mounted:-}" ]; then umount "$work/full"; fi
  if [ $status != 0 ]; then
    echo "publish.sh ended with $status; the server's last answers:"
    grep -v ' | 20[046] | ' "$work/server.log" | tail -20
    tail -20 "$work/server.log"
  fi
}
trap finish EXIT

# quiet: the server has done what a killed run asked it for. Its end of a
# connection is open (01) or left by the other side (08) until it has answered.
quiet() {
  local here
  here=$(printf ' 0100007F:%04X ' "$port")
  while grep -h "$here" /proc/net/tcp | awk -v here="${here// /}" '$2 == here && ($4 == "01" || $4 == "08") { busy = 1 } END { exit !busy }'; do sleep 0.05; done
}

publish() { "$work/kanben" publish "$@" --endpoint "http://127.0.0.1:$port"; }
seen=$work/store/books/2024 # what the server hands out

(cd "$work" && ./kanben build --only epub,pdf,booklet -o first -q >/dev/null)
out=$(publish "$work/first" s3://books/2024 --dry-run)
test -z "$(ls -A "$work/store/books")"
out=$(publish "$work/first" s3://books/2024)
grep -q '11 files sent' <<<"$out"
! grep -q "$AWS_SECRET_ACCESS_KEY" <<<"$out"
cp "$seen/index.html" "$work/index.html"
(cd "$seen" && sha256sum -c --quiet SHA256SUMS)
cmp "$seen/SHA256SUMS" "$work/first/SHA256SUMS"
curl -sf -I --aws-sigv4 "aws:amz:us-east-1:s3" -u "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \
  -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' "http://127.0.0.1:$port/books/2024/index.html" >"$work/head.txt"
grep -qi '^content-type: text/html; charset=utf-8' "$work/head.txt"
grep -qi '^cache-control: no-cache' "$work/head.txt"
out=$(publish "$work/first" s3://books/2024)
grep -q '0 files sent' <<<"$out"

# The next edition has many files; the run is killed once so many of them are up:
# at its beginning, between two records, and just before its switch.
mkdir "$work/second"
cp "$work/first/"*.epub "$work/second/"
for i in $(seq 400); do head -c 20000 /dev/urandom >"$work/second/page-$i.bin"; done
echo '<p>second edition</p>' >"$work/second/index.html"
killed=0
for goal in 1 40 150 300 398; do
  "$work/kanben" publish "$work/second" s3://books/2024 --endpoint "http://127.0.0.1:$port" --json >"$work/out.txt" 2>&1 &
  run=$!
  while kill -0 $run 2>/dev/null && [ "$(find "$seen" -name 'page-*' | wc -l)" -lt "$goal" ]; do :; done
  if kill -9 $run 2>/dev/null; then killed=$((killed + 1)); fi
  wait $run 2>/dev/null || true
  quiet
  if cmp -s "$seen/index.html" "$work/second/index.html"; then break; fi
  cmp "$seen/index.html" "$work/index.html" # the old edition, as it was
  (cd "$seen" && sha256sum -c --quiet SHA256SUMS)
done
test "$killed" -gt 1
up=$(find "$seen" -name 'page-*' | wc -l)
publish "$work/second" s3://books/2024 --json >"$work/out.txt"
again=$(grep -c '"action":"new"' "$work/out.txt" || true)
for f in "$work/second"/*; do cmp "$f" "$seen/$(basename "$f")"; done
if find "$seen/.kanben-new" -type f 2>/dev/null | grep .; then echo "files wait for a switch for ever"; exit 1; fi
out=$(publish "$work/second" s3://books/2024 --prune)
grep -q 'removed' <<<"$out"
test -z "$(find "$seen" -name '*.pdf')"

# Two runs at the same time: whatever comes of them, one more puts all in order.
mkdir "$work/third"
for i in $(seq 60); do head -c 20000 /dev/urandom >"$work/third/page-$i.bin"; done
echo '<p>third edition</p>' >"$work/third/index.html"
publish "$work/third" s3://books/2024 >"$work/third.txt" 2>&1 &
third=$!
publish "$work/first" s3://books/2024 >"$work/first.txt" 2>&1 || true
wait $third || true
quiet
publish "$work/third" s3://books/2024 --force --prune >"$work/out.txt" 2>&1
for f in "$work/third"/*; do cmp "$f" "$seen/$(basename "$f")"; done
if find "$seen/.kanben-new" -type f 2>/dev/null | grep .; then echo "two runs left files over"; exit 1; fi

# What goes wrong, in plain words, without the secret.
complain() { # WANTED-WORDS COMMAND …
  local want=$1 words
  shift
  words=$("$@" 2>&1) && { echo "it went well: $*"; exit 1; }
  grep -q "$want" <<<"$words" || { echo "wanted $want: $words"; exit 1; }
  ! grep -q "$AWS_SECRET_ACCESS_KEY" <<<"$words"
}
complain 'no bucket or folder nobooks' publish "$work/first" s3://nobooks/x
complain 'does not accept the key' env AWS_SECRET_ACCESS_KEY=wrong "$work/kanben" publish "$work/first" s3://books/x --endpoint "http://127.0.0.1:$port"
complain 'does not accept the key' env AWS_ACCESS_KEY_ID=nobody "$work/kanben" publish "$work/first" s3://books/x --endpoint "http://127.0.0.1:$port"
# A full disk: nothing half-written, and once there is room the next run does it.
mkdir "$work/full"
if mount -t tmpfs -o size=400k tmpfs "$work/full" 2>/dev/null; then
  mounted=yes
  printf '组名,联系人,册数,大字本,手机\n一组,李华,1,1,是\n' >"$work/groups.csv"
  complain 'the disk is full' "$work/kanben" pack --sample --groups "$work/groups.csv" -o "$work/full/parcels"
  test -z "$(ls -A "$work/full")"
  cp "$work/first/"*.pdf "$work/first/"*.epub "$work/second/"
  complain 'the disk is full' "$work/kanben" publish "$work/second" "$work/full/web"
  test ! -e "$work/full/web/index.html"
  mount -o remount,size=64m "$work/full"
  "$work/kanben" publish "$work/second" "$work/full/web" -q
  cmp "$work/full/web/index.html" "$work/second/index.html"
  "$work/kanben" pack --sample --groups "$work/groups.csv" -o "$work/full/parcels" -q 2>/dev/null
  "$work/kanben" verify "$work/full/parcels" >/dev/null
  echo "a full disk leaves nothing half-written"
fi
echo "published to versitygw: killed $killed times, $up of 400 files were up then, $again sent at last; nobody saw half an edition"
