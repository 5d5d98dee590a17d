//go:build race

package fonts

// raced says that the race detector makes everything ten times slower.
const raced = true
