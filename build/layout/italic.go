package layout

import (
	"kanben/book/zh"
	"kanben/build/geom"
	"kanben/fonts"
)

// marked adds emphasised words: dots below go under Han alone, so Western words
// are told by an italic (T42, T80). Han is never slanted (T83).
func (m *flowMaker) marked(s string, l look) {
	from := 0
	for from < len(s) {
		start, end := zh.WesternWords(s[from:])
		if start == end {
			break
		}
		m.add(s[from:from+start], m.stretch(l))
		slanted := l
		slanted.voice = m.set.italic(l.voice)
		m.add(s[from+start:from+end], m.stretch(slanted))
		from += end
	}
	m.add(s[from:], m.stretch(l))
}

// italic is the voice of emphasised Western words in a text of a voice.
func (d *setter) italic(v voice) voice {
	role := fonts.Italic
	if v.role == fonts.SongBold || v.role == fonts.HeiBold {
		role = fonts.BoldItalic
	}
	upright, _ := d.fonts.Find(v.role, 'x')
	return voice{role, matched(v.size, d.fonts.Face(role), upright)}
}

// sizeOf is the size at which a face is set in the voice at hand: the user's own
// Latin is matched to the Chinese face it stands beside.
func (it *itemiser) sizeOf(face *fonts.Face) geom.Length {
	if own := it.fonts.Latin(it.voice.role); own == nil || face != own {
		return it.voice.size
	}
	return matched(it.voice.size, face, it.fonts.Face(it.voice.role))
}

// How far a Western face may be made larger or smaller, in hundredths (T42).
const (
	leastMatch = 95
	mostMatch  = 105
)

// matched is the size at which the small letters of a Western face are as high
// as those of the face that the text around it is set in (T42).
func matched(size geom.Length, face, to *fonts.Face) geom.Length {
	if face == to || face.XHeight <= 0 || to.XHeight <= 0 {
		return size
	}
	want := int64(size) * int64(to.XHeight) * int64(face.UnitsPerEm) / (int64(face.XHeight) * int64(to.UnitsPerEm))
	return geom.Length(min(max(want, int64(size.Times(leastMatch, 100))), int64(size.Times(mostMatch, 100))))
}
