package proof

import (
	"bytes"
	"os"
)

func readArchive(path string) (*archive, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseArchive(string(data)), nil
}

func (a *archive) format() []byte {
	var w bytes.Buffer
	w.WriteString(a.comment)
	for _, f := range a.files {
		w.WriteString("-- " + f.name + " --\n" + f.text)
	}
	return w.Bytes()
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
