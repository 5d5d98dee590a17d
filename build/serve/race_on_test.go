//go:build race

package serve

// raced says that the race detector is at work: pools then forget a part of what
// they are given.
const raced = true
