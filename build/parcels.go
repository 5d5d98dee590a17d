package build

import (
	"context"
	"errors"
	"strings"

	"kanben/book"
	"kanben/build/filename"
	"kanben/build/pack"
)

// Excerpt makes the files of a job for some of the speeches of a volume, which
// Run has made; text before and behind the speeches stays. Title and identity
// are the book's own.
func (v *Volume) Excerpt(ctx context.Context, j *Job, keep func(*book.Speech) bool) (*Volume, error) {
	return await(ctx, func() (*Volume, error) {
		excerpt := *v.Book
		excerpt.Speeches = nil
		for _, s := range v.Book.Speeches {
			if s.Number == 0 || keep(s) {
				excerpt.Speeches = append(excerpt.Speeches, s)
			}
		}
		part := &Volume{Book: &excerpt}
		err := part.makeFiles(ctx, j)
		if _, forbidden := errors.AsType[*Forbidden](err); err != nil && !forbidden {
			return nil, err
		}
		return part, err
	})
}

// itemUses are what the files of targets are for, as cover sheets tell.
var itemUses = [numTargets]string{
	EPUB: "手机", PDF: "电脑", Booklet: "打印", Large: "老同志", Phone: "手机", Podium: "上台讲", HTML: "手机", Text: "复制", Order: "印刷厂", Shop: "印刷厂",
}

// Items gives the files of a volume as parcels hold them.
func (v *Volume) Items() []*pack.Item {
	var items []*pack.Item
	for i := range v.Artifacts {
		a := &v.Artifacts[i]
		item := &pack.Item{
			Output: a.Target.String(), Ending: strings.TrimPrefix(a.Name, filename.Of(v.Book.Meta.Title)), Use: itemUses[a.Target],
			Data: a.Data, Digest: a.Sum, Pages: a.Pages,
		}
		if a.ID != "" {
			item.Output = a.ID
		}
		switch a.Target {
		case Booklet:
			item.Pages, item.Sheets = a.Leaves.Pages+a.Leaves.Blanks, a.Leaves.Sheets
		case PDF, Large, Podium:
			item.Sheets = (a.Pages + 1) / 2 // printed on both sides
		}
		items = append(items, item)
	}
	return items
}
