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
		err := part.makeFiles(ctx, newPress(j, part))
		if _, forbidden := errors.AsType[*Forbidden](err); err != nil && !forbidden {
			return nil, err
		}
		return part, err
	})
}

// Marked makes the copies of a volume that a group gets on paper, or to print,
// with its name on their copyright page: PDF, booklet and large print, and further
// PDFs and booklets. That is all that tells them from others' copies: neither
// metadata nor identity name the group.
// Files of other kinds are the same for all groups.
func (v *Volume) Marked(ctx context.Context, j *Job, holder string) (*Volume, error) {
	return await(ctx, func() (*Volume, error) {
		copied := *v.Book
		copied.Meta.Holder = holder
		own := *j
		own.Targets, own.Editions = nil, nil
		for _, t := range j.Targets {
			if marks(t) {
				own.Targets = append(own.Targets, t)
			}
		}
		for _, e := range j.Editions {
			if marks(e.Target) {
				own.Editions = append(own.Editions, e)
			}
		}
		part := &Volume{Book: &copied}
		if len(own.Targets)+len(own.Editions) == 0 {
			return part, nil
		}
		err := part.makeFiles(ctx, newPress(&own, part))
		if _, forbidden := errors.AsType[*Forbidden](err); err != nil && !forbidden {
			return nil, err
		}
		return part, err
	})
}

// marks tells the targets whose copies can name a group.
func marks(t Target) bool { return t == PDF || t == Booklet || t == Large }

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
			Data: a.Data, Digest: a.Sum, Pages: a.Pages, Print: a.Print, Marked: v.Book.Meta.Holder != "",
		}
		if a.ID != "" {
			item.Output = a.ID
		}
		if a.Leaves.Pages > 0 {
			item.Pages = a.Leaves.Pages + a.Leaves.Blanks
		}
		if a.Order != nil {
			item.Order, item.Sheets = a.Order, a.Order.Sheets
		}
		items = append(items, item)
	}
	return items
}
