package proof

import (
	"bytes"
	"os"
	"strings"
)

// An archive is several texts in one file, in the txtar format: each begins
// with a line "-- name --"; what stands before the first is a comment.
type archive struct {
	comment string
	files   []archived
}

type archived struct{ name, text string }

func readArchive(path string) (*archive, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	a := &archive{}
	for line := range strings.Lines(string(data)) {
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
	return a, nil
}

func (a *archive) format() []byte {
	var w bytes.Buffer
	w.WriteString(a.comment)
	for _, f := range a.files {
		w.WriteString("-- " + f.name + " --\n" + f.text)
	}
	return w.Bytes()
}

func (a *archive) section(name string) string {
	for _, f := range a.files {
		if f.name == name {
			return f.text
		}
	}
	return ""
}

func (a *archive) setSection(name, text string) {
	for i := range a.files {
		if a.files[i].name == name {
			a.files[i].text = text
			return
		}
	}
	a.files = append(a.files, archived{name, text})
}
