package facsimile

import (
	"kanben/build/geom"
	"kanben/build/layout"
)

// shape begins an outline of ink that is no glyph, in points from a place of the
// page.
func (d *drawing) shape(x, y geom.Length) {
	d.raster.Begin(1000, d.scale.of(1000*geom.Pt), d.scale.of(x), d.scale.of(y))
}

// rect fills a rectangle.
func (d *drawing) rect(r geom.Rect) {
	d.shape(r.X, r.Y)
	w, h := float32(r.Width.Points()), float32(r.Height.Points())
	d.raster.MoveTo(0, 0)
	d.raster.LineTo(w, 0)
	d.raster.LineTo(w, -h)
	d.raster.LineTo(0, -h)
	d.raster.Close()
	d.fill()
}

// dots draws a leader's dots as octagons.
func (d *drawing) dots(l *layout.Dots) {
	a, b := float32(l.Diameter.Points()/2), float32(l.Diameter.Points()/5)
	for i := range l.N {
		if l.Down {
			d.shape(l.Right.X, l.Right.Y-l.Pitch*geom.Length(i))
		} else {
			d.shape(l.Right.X-l.Pitch*geom.Length(i), l.Right.Y)
		}
		d.raster.MoveTo(a, b)
		for _, p := range [...][2]float32{{b, a}, {-b, a}, {-a, b}, {-a, -b}, {-b, -a}, {b, -a}, {a, -b}} {
			d.raster.LineTo(p[0], p[1])
		}
		d.raster.Close()
		d.fill()
	}
}

// wave draws a wavy line as bands between two curves.
func (d *drawing) wave(w *layout.Wave) {
	halves := max(2, int(w.Length/max(w.Half, 1)))
	rise, thick := float32(w.Height.Points()), float32(w.Thick.Points())
	pen := pen{&d.raster, 0, w.Down}
	for i := range halves {
		from, to := w.Length.Times(i, halves), w.Length.Times(i+1, halves)
		long := float32((to - from).Points())
		if w.Down {
			d.shape(w.From.X, w.From.Y+from)
		} else {
			d.shape(w.From.X+from, w.From.Y)
		}
		pen.MoveTo(0, 0)
		pen.QuadTo(long/2, rise, long, 0)
		pen.LineTo(long, -thick)
		pen.QuadTo(long/2, rise-thick, 0, -thick)
		pen.Close()
		d.fill()
		rise = -rise
	}
}

// picture draws an author's picture, each pixel the mean of those that it stands
// for.
func (d *drawing) picture(p *layout.Picture) error {
	plate, err := p.Plate.Grey()
	if err != nil {
		return err
	}
	at := func(l geom.Length) int { return int(d.scale.of(l) / geom.Pt) }
	left, top := at(p.Area.X), at(p.Area.Y)
	width, height := max(at(p.Area.Width), 1), max(at(p.Area.Height), 1)
	area := d.Rect
	for y := max(top, area.Min.Y); y < min(top+height, area.Max.Y); y++ {
		y0 := (y - top) * plate.Rect.Dy() / height
		y1 := max((y-top+1)*plate.Rect.Dy()/height, y0+1)
		for x := max(left, area.Min.X); x < min(left+width, area.Max.X); x++ {
			x0 := (x - left) * plate.Rect.Dx() / width
			x1 := max((x-left+1)*plate.Rect.Dx()/width, x0+1)
			sum := 0
			for sy := y0; sy < y1; sy++ {
				for _, grey := range plate.Pix[sy*plate.Stride+x0 : sy*plate.Stride+x1] {
					sum += int(grey)
				}
			}
			at := d.PixOffset(x, y)
			d.Pix[at] = min(d.Pix[at], byte(sum/((x1-x0)*(y1-y0))))
		}
	}
	return nil
}
