package fonts

// A Pen receives an outline in font units, y up.
type Pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(cx, cy, x, y float32)
	Close()
}

// Outline draws a glyph's outline with components resolved. A glyph without
// ink, or with broken data, draws nothing.
func (f *Face) Outline(g GlyphID, p Pen) {
	var l loader
	if l.load(f, g, 0) {
		l.draw(p)
	}
}

// A point is a point of an outline; last closes its contour.
type point struct {
	x, y     float32
	on, last bool
}

// A loader collects the points of a glyph and its components.
type loader struct {
	points []point
	parts  int // components met so far
}

// Limits that no real font comes near; they stop data made to explode.
const (
	maxDepth  = 16
	maxParts  = 1024
	maxPoints = 1 << 16
)

// load appends the points of a glyph, false if its data is broken.
func (l *loader) load(f *Face, g GlyphID, depth int) bool {
	t := f.glyphData(g)
	switch n := t.i16(0); {
	case t == "":
		return true // a blank
	case n < 0:
		return l.composite(f, t, depth)
	default:
		return l.simple(t, n)
	}
}

// Flags of a point (OpenType, "glyf", simple glyph description).
const (
	flagOn     = 1 << 0
	flagShortX = 1 << 1
	flagShortY = 1 << 2
	flagRepeat = 1 << 3
	flagX      = 1 << 4 // short: positive; long: the same as before
	flagY      = 1 << 5
)

func (l *loader) simple(t table, contours int) bool {
	if contours == 0 {
		return true
	}
	i := glyphHeader + 2*contours // after the ends of contours
	n := int(t.u16(i-2)) + 1
	i += 2 + int(t.u16(i)) // after the instructions
	// Each point has at least a part of a flag; flags repeat at most 255 times.
	if n > maxPoints-len(l.points) || i+n/256 > len(t) {
		return false
	}
	base := len(l.points)
	flags, i := pointFlags(t, i, n)
	x, xs := 0, i
	for _, flag := range flags {
		var d int
		d, i = delta(t, i, flag&flagShortX != 0, flag&flagX != 0)
		x += d
		l.points = append(l.points, point{x: float32(x), on: flag&flagOn != 0})
	}
	y := 0
	for k, flag := range flags {
		var d int
		d, i = delta(t, i, flag&flagShortY != 0, flag&flagY != 0)
		y += d
		l.points[base+k].y = float32(y)
	}
	if xs > len(t) || i > len(t) {
		return false
	}
	return l.endContours(t, base, contours)
}

// pointFlags reads the flags of n points, and gives where the coordinates begin.
func pointFlags(t table, i, n int) ([]uint8, int) {
	flags := make([]uint8, 0, n)
	for len(flags) < n {
		flag := t.u8(i)
		i++
		repeat := 0
		if flag&flagRepeat != 0 {
			repeat = int(t.u8(i))
			i++
		}
		for range min(repeat+1, n-len(flags)) {
			flags = append(flags, flag)
		}
	}
	return flags, i
}

// delta reads one coordinate, relative to the one before, and where the next
// one is.
func delta(t table, i int, short, flag bool) (d, next int) {
	switch {
	case short && flag:
		return int(t.u8(i)), i + 1
	case short:
		return -int(t.u8(i)), i + 1
	case flag:
		return 0, i
	}
	return t.i16(i), i + 2
}

// endContours marks the last point of each contour.
func (l *loader) endContours(t table, base, contours int) bool {
	before := -1
	for c := range contours {
		end := int(t.u16(glyphHeader + 2*c))
		if end < before || base+end >= len(l.points) {
			return false
		}
		l.points[base+end].last = true
		before = end
	}
	return true
}

// draw walks the contours. Two curve points in a row have a point of the curve
// midway (TrueType's quadratic splines).
func (l *loader) draw(p Pen) {
	for pts := l.points; len(pts) > 0; {
		n := 1
		for n < len(pts) && !pts[n-1].last {
			n++
		}
		drawContour(pts[:n], p)
		pts = pts[n:]
	}
}

func drawContour(pts []point, p Pen) {
	if len(pts) < 2 {
		return // an anchor without ink
	}
	// Begin at a point of the curve: the first, the last, or midway.
	start := pts[0]
	switch end := pts[len(pts)-1]; {
	case start.on:
		pts = pts[1:]
	case end.on:
		start = end
		pts = pts[:len(pts)-1]
	default:
		start = mid(start, end)
	}
	p.MoveTo(start.x, start.y)
	var ctrl point
	curving := false
	for _, q := range pts {
		switch {
		case q.on && curving:
			p.QuadTo(ctrl.x, ctrl.y, q.x, q.y)
			curving = false
		case q.on:
			p.LineTo(q.x, q.y)
		case curving:
			m := mid(ctrl, q)
			p.QuadTo(ctrl.x, ctrl.y, m.x, m.y)
			ctrl = q
		default:
			ctrl, curving = q, true
		}
	}
	if curving {
		p.QuadTo(ctrl.x, ctrl.y, start.x, start.y)
	}
	p.Close()
}

func mid(a, b point) point {
	return point{x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true}
}
