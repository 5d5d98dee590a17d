package assets

import "embed"

// Styles holds the page designs (版式), one file each, and the papers
// (style/papers.json). The room build/style reads them.
//
//go:embed style/*.json
var Styles embed.FS

// Covers holds the designs of covers (design.md part 4), one file each. The room
// build/cover reads them.
//
//go:embed cover/*.json
var Covers embed.FS
