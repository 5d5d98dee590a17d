package main

import (
	"io"
	"regexp"
	"strings"

	"kanben/book/diag"
)

type alignment uint8

const (
	left alignment = iota
	right
)

// A table is rows of cells, set in columns two blanks apart and indented by
// two. Wide characters count as two columns.
type table struct {
	align []alignment // one for each column
	rows  [][]string
}

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

// write writes the table; lines have no blanks at their end.
func (t *table) write(w io.StringWriter) {
	widths := make([]int, len(t.align))
	for _, r := range t.rows {
		for i, cell := range r {
			widths[i] = max(widths[i], columns(cell))
		}
	}
	var b strings.Builder
	for _, r := range t.rows {
		b.Reset()
		for i, cell := range r {
			pad := strings.Repeat(" ", widths[i]-columns(cell))
			b.WriteString("  ")
			if t.align[i] == right {
				b.WriteString(pad + cell)
			} else {
				b.WriteString(cell + pad)
			}
		}
		w.WriteString(strings.TrimRight(b.String(), " ") + "\n") //nolint:errcheck // a bufio.Writer keeps its error for Flush
	}
}

// styling is what paint puts round a text.
var styling = regexp.MustCompile("\x1b\\[[0-9;]*m")

// columns is how many columns of the terminal a cell takes.
func columns(cell string) int { return diag.Columns(styling.ReplaceAllString(cell, "")) }
