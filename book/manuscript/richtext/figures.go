package richtext

import (
	"bytes"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io/fs"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/outline"
	"kanben/book/source"
)

// A placed is a picture and the paragraph it stands in.
type placed struct {
	*Figure
	p  *Paragraph
	at int32
}

// figuresOf gives the pictures in a stretch of a paragraph: those before all of
// its words, and the others. No picture parts a sentence.
func (c *converter) figuresOf(pt part) (before, behind []placed) {
	for i := range pt.pieces {
		x := &pt.pieces[i]
		if x.kind != FigurePiece {
			continue
		}
		f := placed{&c.Figures[x.ref-1], pt.p, x.From}
		if !HasInk(pt.p.Text[pt.from:x.From]) && HasInk(pt.p.Text[x.From:pt.to]) && !f.Floating {
			before = append(before, f)
		} else {
			behind = append(behind, f)
		}
	}
	return before, behind
}

// figure adds a picture. One that cannot be had keeps its place and its words.
func (c *converter) figure(f placed) {
	c.endList()
	c.quote = nil
	span := c.span(f.p, f.at, f.at)
	made := &book.Figure{Span: span, Name: f.Name, Alt: f.Alt}
	var why diag.Text
	made.Data, why = c.pictureData(f.Figure)
	if made.Data == nil {
		c.findings.Add(rulePicture.At(span, f.Name, why))
	} else if f.Alt == "" && !f.Quiet {
		c.undescribed = append(c.undescribed, undescribed{made, f.p})
	}
	c.add(draft.Unit{Span: span, Style: outline.Block, Block: made})
}

// An undescribed is a picture without a description, whose caption may come.
type undescribed struct {
	figure *book.Figure
	at     *Paragraph
}

// Reasons why a picture cannot be used.
var (
	pictureOutside   = diag.Text{Zh: "它不在文档里，只有一个链接", En: "it is not in the document, only a link to it"}
	pictureFar       = diag.Text{Zh: "它在网上，kanben 不联网；请下载了插到文件里", En: "it is on the web, which is never asked; download it and put it into the file"}
	pictureNotBeside = diag.Text{Zh: "稿件旁边没有这个文件", En: "there is no such file beside the manuscript"}
	pictureMissing   = diag.Text{Zh: "文档里没有它的数据", En: "its data is missing from the document"}
	pictureVector    = diag.Text{Zh: "它是 Windows 图元文件（WMF、EMF）", En: "it is a Windows metafile (WMF, EMF)"}
	pictureOther     = diag.Text{Zh: "不是 PNG、JPEG 或 GIF", En: "it is neither PNG, JPEG nor GIF"}
	pictureBroken    = diag.Text{Zh: "数据损坏", En: "its data is damaged"}
	pictureNote      = diag.Text{Zh: "注释里放不下图片", En: "no picture can stand in a note"}
	pictureLarge     = diag.Text{Zh: "太大", En: "it is too large"}
)

// pictureData gives the bytes of a picture as PNG or JPEG, without what its
// author cut off: that was not to be seen.
func (c *converter) pictureData(f *Figure) ([]byte, diag.Text) {
	var data []byte
	var err error
	switch {
	case f.Far:
		return nil, pictureFar
	case f.Beside != "":
		if data, err = c.pictureBeside(f.Beside); errors.Is(err, fs.ErrNotExist) {
			return nil, pictureNotBeside
		}
	case f.Part == "":
		return nil, pictureOutside
	default:
		data, err = c.picture(f.Part)
	}
	switch {
	case err != nil:
		if errors.Is(err, source.ErrTooLarge) {
			return nil, pictureLarge
		}
		return nil, pictureBroken
	case data == nil:
		return nil, pictureMissing
	}
	isPNG := bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1A\n"))
	isJPEG := bytes.HasPrefix(data, []byte("\xFF\xD8\xFF"))
	isGIF := bytes.HasPrefix(data, []byte("GIF8"))
	switch {
	case isGIF, (isPNG || isJPEG) && f.Crop != [4]float64{}:
		return redrawn(data, f.Crop, isJPEG)
	case isPNG, isJPEG:
		return data, diag.Text{}
	case bytes.HasPrefix(data, []byte("\xD7\xCD\xC6\x9A")), bytes.HasPrefix(data, []byte("\x01\x00\x00\x00")), bytes.HasPrefix(data, []byte("\x01\x00\x09\x00")):
		return nil, pictureVector
	}
	return nil, pictureOther
}

// pictureBeside reads a picture that lies beside the manuscript.
func (c *converter) pictureBeside(path string) ([]byte, error) {
	name, ok := draft.LocalName(path)
	if !ok || c.options.Picture == nil {
		return nil, fs.ErrNotExist
	}
	return c.options.Picture(name)
}

// picture reads a picture of the document, once however often it is shown.
func (c *converter) picture(part string) ([]byte, error) {
	if data, ok := c.known[part]; ok {
		return data, nil
	}
	data, err := c.Document.Picture(part)
	if err == nil {
		if c.known == nil {
			c.known = map[string][]byte{}
		}
		c.known[part] = data
	}
	return data, err
}

// maxPixels is how many pixels a picture may have that is drawn anew.
const maxPixels = 50_000_000

// redrawn gives a picture anew, cut to what is shown of it.
func redrawn(data []byte, crop [4]float64, photo bool) ([]byte, diag.Text) {
	var size image.Config
	var err error
	decode := png.Decode
	switch {
	case photo:
		size, err = jpeg.DecodeConfig(bytes.NewReader(data))
		decode = jpeg.Decode
	case bytes.HasPrefix(data, []byte("GIF8")):
		size, err = gif.DecodeConfig(bytes.NewReader(data))
		decode = gif.Decode
	default:
		size, err = png.DecodeConfig(bytes.NewReader(data))
	}
	if err != nil {
		return nil, pictureBroken
	}
	if int64(size.Width)*int64(size.Height) > maxPixels {
		return nil, pictureLarge
	}
	img, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, pictureBroken
	}
	img = cropped(img, crop)
	var out bytes.Buffer
	if photo {
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: 92})
	} else {
		err = png.Encode(&out, img)
	}
	if err != nil {
		return nil, pictureBroken
	}
	return out.Bytes(), diag.Text{}
}

// cropped cuts shares off the left, top, right and bottom of a picture. A share
// below 0 would add white, which nobody needs.
func cropped(img image.Image, crop [4]float64) image.Image {
	b := img.Bounds()
	part := func(share float64, of int) int { return int(min(max(share, 0), 1)*float64(of) + 0.5) }
	cut := image.Rect(
		b.Min.X+part(crop[0], b.Dx()), b.Min.Y+part(crop[1], b.Dy()),
		b.Max.X-part(crop[2], b.Dx()), b.Max.Y-part(crop[3], b.Dy()),
	)
	sub, ok := img.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !ok || cut.Dx() < 1 || cut.Dy() < 1 {
		return img
	}
	return sub.SubImage(cut)
}
