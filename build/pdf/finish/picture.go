package finish

import (
	"strconv"

	"kanben/build/deflate"
	"kanben/build/layout"
	"kanben/build/picture"
)

// An Album is the pictures of a document, however often each is shown.
type Album struct {
	plates []*picture.Plate
	number map[*picture.Plate]int // into plates
	packed []*Stream
}

// NewAlbum collects the pictures of a document.
func NewAlbum(d *layout.Document) *Album {
	a := &Album{number: map[*picture.Plate]int{}}
	for i := range d.Pages {
		for _, p := range Pictures(&d.Pages[i]) {
			if _, ok := a.number[p.Plate]; !ok {
				a.number[p.Plate] = len(a.plates)
				a.plates = append(a.plates, p.Plate)
			}
		}
	}
	a.packed = make([]*Stream, len(a.plates))
	return a
}

// Pictures gives the pictures of a page, in order.
func Pictures(p *layout.Page) []*layout.Picture {
	var out []*layout.Picture
	for _, item := range p.Items {
		if pic, ok := item.(*layout.Picture); ok {
			out = append(out, pic)
		}
	}
	return out
}

// Len is the number of pictures.
func (a *Album) Len() int { return len(a.plates) }

// Name is the resource by which content draws a picture.
func (a *Album) Name(p *picture.Plate) Name { return Name("P" + strconv.Itoa(a.number[p]+1)) }

// Pack makes an image XObject of the i-th picture (ISO 32000-1, 8.9.5), in the
// greys of the output intent. It must have been called for each before the
// album is used, and may be for several at once.
func (a *Album) Pack(i int) {
	p := a.plates[i]
	s := &Stream{Packed: true, Dict: Dict{
		{"Type", Name("XObject")},
		{"Subtype", Name("Image")},
		{"Width", Int(p.Width)},
		{"Height", Int(p.Height)},
		{"ColorSpace", Name("DeviceGray")},
		{"BitsPerComponent", Int(8)},
	}}
	if p.Photo {
		s.Data = p.Data
		s.Dict.Set("Filter", Name("DCTDecode"))
	} else {
		s.Data = deflate.Zlib(nil, differences(p), deflate.Quick)
		s.Dict.Set("Filter", Name("FlateDecode"))
		s.Dict.Set("DecodeParms", Dict{{"Predictor", Int(pngUp)}, {"Columns", Int(p.Width)}})
	}
	a.packed[i] = s
}

// pngUp is the predictor by which each row stands as its differences from the
// row above (7.4.4.4); the byte before each row, which readers go by, is 2.
const pngUp = 12

// differences writes the rows of a picture so: flat areas and upright edges
// become zeros, which pack well.
func differences(p *picture.Plate) []byte {
	out := make([]byte, 0, len(p.Data)+p.Height)
	above := make([]byte, p.Width)
	for rows := p.Data; len(rows) >= p.Width && p.Width > 0; rows = rows[p.Width:] {
		row := rows[:p.Width]
		out = append(out, pngUp-10)
		for x, v := range row {
			out = append(out, v-above[x])
		}
		above = row
	}
	return out
}

// figureBoxes gives the place on its page of every picture that has a role.
func (b *book) figureBoxes() map[int32]Array {
	boxes := map[int32]Array{}
	for i := range b.doc.Pages {
		for _, p := range Pictures(&b.doc.Pages[i]) {
			boxes[p.Role] = b.rectangle(p.Area)
		}
	}
	return boxes
}

// A Resources is the resources of the pages in one file.
type Resources struct {
	file  *File
	w     *Writer
	fonts Dict
	plain Ref   // for pages without a picture
	album []Ref // of the pictures
}

// AddResources adds the document's fonts and pictures.
func (f *File) AddResources(w *Writer) *Resources {
	r := &Resources{file: f, w: w, fonts: Dict{}}
	for i, font := range f.fonts {
		r.fonts = append(r.fonts, font.addTo(w, Name("F"+strconv.Itoa(i+1)), f.raw[i])...)
	}
	r.plain = w.Add(Dict{{"Font", r.fonts}})
	for _, s := range f.album.packed {
		r.album = append(r.album, w.Add(s))
	}
	return r
}

// Of gives what the content of a page needs, counted from 0: all fonts, and its
// own pictures.
func (r *Resources) Of(page int) Ref {
	pictures := Pictures(&r.file.doc.Pages[page])
	if len(pictures) == 0 {
		return r.plain
	}
	list := Dict{}
	for _, p := range pictures {
		list.Set(r.file.album.Name(p.Plate), r.album[r.file.album.number[p.Plate]])
	}
	return r.w.Add(Dict{{"Font", r.fonts}, {"XObject", list}})
}
