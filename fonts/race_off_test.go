//go:build !race

package fonts

const raced = false
