package impose

import "kanben/build/pdf/finish"

// Book imposes a book that has been drawn. A book that opens to the left is bound
// on the right, whatever the job says; blanks stand before its back cover if it has one.
func Book(f *finish.File, j Job, r Printer) (*Plan, []File, error) {
	s := Drawn(f)
	j.RightBound = j.RightBound || f.RightBound()
	j.BackCover = j.BackCover || f.BackCover()
	p, err := j.Plan(s.Sizes())
	if err != nil {
		return nil, nil, err
	}
	files, err := p.Write(s, r)
	return p, files, err
}

// Booklet imposes a book for saddle stitch on A4 landscape, to be printed on both
// sides and turned over on the short edge.
func Booklet(f *finish.File) ([]byte, error) {
	_, files, err := Book(f, Job{}, Printer{})
	if err != nil {
		return nil, err
	}
	return files[0].Data, nil
}
