package proof

import "strings"

// An archive is several texts in one file, in the txtar format: each begins
// with a line "-- name --"; what stands before the first is a comment.
type archive struct {
	comment string
	files   []archived
}

type archived struct{ name, text string }

// parseArchive reads an archive. Line ends of Windows are taken as LF.
func parseArchive(data string) *archive {
	a := &archive{}
	for line := range strings.Lines(strings.ReplaceAll(data, "\r\n", "\n")) {
		name, ok := strings.CutPrefix(line, "-- ")
		name, end := strings.CutSuffix(name, " --\n")
		switch n := len(a.files); {
		case ok && end:
			a.files = append(a.files, archived{name: name})
		case n == 0:
			a.comment += line
		default:
			a.files[n-1].text += line
		}
	}
	return a
}

// section gives the text of a name, "" if there is none.
func (a *archive) section(name string) string {
	for _, f := range a.files {
		if f.name == name {
			return f.text
		}
	}
	return ""
}
