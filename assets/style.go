package assets

import "embed"

// Styles holds the page designs (版式), one file each, and the papers
// (style/papers.json). The room build/style reads them.
//
//go:embed style/*.json
var Styles embed.FS
