package build

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/build/each"
	"kanben/build/sound"
)

// read decodes, reads and mends.
func read(ctx context.Context, j *Job) (*Volume, error) {
	if err := j.enter(ctx, StageRead); err != nil {
		return nil, err
	}
	files := make([]*source.File, len(j.Manuscripts))
	err := each.Do(len(files), func(i int) (err error) {
		m := j.Manuscripts[i]
		files[i], err = manuscript.Open(m.Name, m.Data, j.Encoding)
		return err
	})
	if err != nil {
		return nil, err
	}
	reading, findings := manuscript.Read(files, manuscript.Options{
		Title:   j.Title,
		Explain: j.Explain,
		Picture: j.picture,
		Folder:  j.Folder,
		Pieces:  j.Pieces,

		Structure: j.Structure,
		AllowLost: j.AllowLost,
	})
	findings = append(findings, j.Found...)
	b := reading.Book
	b.Front, b.Back = j.Front, j.Back
	if j.Apply != nil {
		j.Apply(&b.Meta)
	}
	b.Meta.Language = written(b.Meta.Language, j.Script)
	if b.Meta.Date.IsZero() { // a date that the manuscript names is its author's
		b.Meta.Date = j.Date
	}
	if len(b.Speeches) == 0 && !findings.Forbids(false) { // else the findings say why
		return nil, &Fault{
			Message: diag.Text{Zh: "稿件里没有正文", En: "there is no text in the manuscript"},
			Hint:    diag.Text{Zh: "请打开文件看一看是不是拿错了", En: "open the file to see whether it is the right one"},
		}
	}

	if err := j.enter(ctx, StageMend); err != nil {
		return nil, err
	}
	wishes := j.Proof
	wishes.Thorough = wishes.Thorough || slices.Contains(j.Targets, Report)
	mended, mends := proof.Mend(b, wishes)
	findings = append(findings, mends...)
	tracks := j.tracks(mended, &findings)
	findings.Sort(files)
	return &Volume{Book: mended, Verdicts: reading.Verdicts, Accounts: reading.Accounts, Findings: findings, tracks: tracks}, nil
}

// tracks reads the recordings of speeches, as far as the manifest names any.
func (j *Job) tracks(b *book.Book, found *diag.List) map[string]*sound.Track {
	var out map[string]*sound.Track
	for _, s := range b.Speeches {
		if s.Recording == nil {
			continue
		}
		if t := sound.Load(j.Sounds, s, found); t != nil {
			if out == nil {
				out = map[string]*sound.Track{}
			}
			out[s.ID] = t
		}
	}
	return out
}

// written is a book's language in a script: zh-CN and zh-TW, unless it has the
// script already.
func written(language, script string) string {
	switch {
	case script == "hant" && !book.Traditional(language):
		return "zh-TW"
	case script == "hans" && book.Traditional(language):
		return "zh-CN"
	}
	return language
}

// maxPicture is more bytes than a picture of a book has.
const maxPicture = 64 << 20

// picture reads a picture beside the i-th manuscript.
func (j *Job) picture(i int, name string) ([]byte, error) {
	beside := j.Manuscripts[i].Beside
	if beside == nil {
		return nil, fs.ErrNotExist
	}
	f, err := beside.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPicture+1))
	if err == nil && len(data) > maxPicture {
		err = fmt.Errorf("more than %d MB", maxPicture>>20)
	}
	return data, err
}
