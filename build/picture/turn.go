package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// A turn says how a photograph must be turned to stand upright: the values 1 to
// 8 of Exif's Orientation (Exif 2.3, 4.6.4 A); 0 is as it is.
type turn uint16

// sideways tells whether rows become columns.
func (t turn) sideways() bool { return t >= 5 && t <= 8 }

// size is a size once it is turned.
func (t turn) size(width, height int) (int, int) {
	if t.sideways() {
		return height, width
	}
	return width, height
}

// apply turns a picture.
func (t turn) apply(m *image.Gray) *image.Gray {
	pix, width, height := t.pixels(m.Pix, m.Rect.Dx(), m.Rect.Dy(), 1)
	return &image.Gray{Pix: pix, Stride: width, Rect: image.Rect(0, 0, width, height)}
}

// pixels turns rows of w × h pixels of n bytes each.
func (t turn) pixels(pix []byte, w, h, n int) (out []byte, width, height int) {
	if t < 2 || t > 8 {
		return pix, w, h
	}
	right, foot := w-1, h-1
	width, height = t.size(w, h)
	out = make([]byte, len(pix))
	for y := range height {
		for x := range width {
			var fromX, fromY int
			switch t {
			case 2:
				fromX, fromY = right-x, y
			case 3:
				fromX, fromY = right-x, foot-y
			case 4:
				fromX, fromY = x, foot-y
			case 5:
				fromX, fromY = y, x
			case 6:
				fromX, fromY = y, foot-x
			case 7:
				fromX, fromY = right-y, foot-x
			case 8:
				fromX, fromY = right-y, x
			}
			copy(out[(y*width+x)*n:][:n], pix[(fromY*w+fromX)*n:])
		}
	}
	return out, width, height
}

// Segments of a JPEG (ITU-T T.81, table B.1).
const (
	app1        = 0xE1 // where Exif stands
	startOfScan = 0xDA // pixels: no more segments of interest
)

// orientation finds how a JPEG must be turned; 0 if it does not say.
func orientation(data []byte) turn {
	data = data[2:] // start of image
	for len(data) >= 4 && data[0] == 0xFF {
		kind, size := data[1], int(binary.BigEndian.Uint16(data[2:]))
		if kind == 0xFF { // a fill byte
			data = data[1:]
			continue
		}
		if kind == startOfScan || size < 2 || size > len(data)-2 {
			return 0
		}
		if body, ok := bytes.CutPrefix(data[4:2+size], []byte("Exif\x00\x00")); ok && kind == app1 {
			return exifOrientation(body)
		}
		data = data[2+size:]
	}
	return 0
}

// exifOrientation reads the entry Orientation of the first directory of Exif's
// TIFF structure (TIFF 6.0, section 2).
func exifOrientation(tiff []byte) turn {
	const tagOrientation, kindShort, entry = 0x0112, 3, 12
	var order binary.ByteOrder = binary.BigEndian
	switch {
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		order = binary.LittleEndian
	case !bytes.HasPrefix(tiff, []byte("MM\x00*")):
		return 0
	}
	if len(tiff) < 8 {
		return 0
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 0
	}
	dir := tiff[at:]
	count := int(order.Uint16(dir))
	for dir = dir[2:]; count > 0 && len(dir) >= entry; count-- {
		if order.Uint16(dir) == tagOrientation && order.Uint16(dir[2:]) == kindShort {
			if t := turn(order.Uint16(dir[8:])); t <= 8 {
				return t
			}
			return 0
		}
		dir = dir[entry:]
	}
	return 0
}
