// Package style resolves page designs (版式) to lengths.
package style

// A Style is one page design, resolved.
type Style struct{}

// Speech is the design of design.md part 1.
func Speech() *Style { return &Style{} }
