package sound

import (
	"bytes"
	"encoding/binary"
	"errors"
	"time"
)

// A Format is a kind of recording that every EPUB reader plays (EPUB 3.3, section
// 3.2, core media types).
type Format struct {
	Ending string // of a file: .mp3
	Type   string // media type
}

// Formats.
var (
	MP3  = Format{".mp3", "audio/mpeg"}
	M4A  = Format{".m4a", "audio/mp4"}
	Opus = Format{".opus", "audio/ogg; codecs=opus"}
)

// errKind says that bytes are no recording that readers play.
var errKind = errors.New("not MP3, AAC or Opus")

// probe tells what a recording is and how long, by its bytes.
func probe(data []byte) (Format, time.Duration, error) {
	for _, k := range [...]struct {
		format Format
		length func([]byte) time.Duration
	}{{M4A, mp4Length}, {Opus, opusLength}, {MP3, mp3Length}} {
		if d := k.length(data); d > 0 {
			return k.format, d, nil
		}
	}
	return Format{}, 0, errKind
}

// seconds is n parts of a second, of which there are rate.
func seconds(n, rate uint64) time.Duration {
	if rate == 0 || n/rate > 100*3600 { // no speech takes four days
		return 0
	}
	return time.Duration(n/rate)*time.Second + time.Duration(n%rate*uint64(time.Second)/rate)
}

// mp3Length adds up the frames of an MPEG audio stream of layer III (ISO/IEC 11172-3,
// 13818-3), 0 if it is none. Tags before and behind are passed over, as is damage in
// between.
func mp3Length(data []byte) time.Duration {
	if len(data) > 10 && string(data[:3]) == "ID3" {
		size := 10
		for i := range 4 {
			size += int(data[6+i]&0x7f) << (7 * (3 - i))
		}
		data = data[min(size, len(data)):]
	}
	var samples, rate uint64
	frames := 0
	for at := 0; at+4 <= len(data); {
		f, ok := mp3Frame(data[at:])
		// What only looks like a frame is followed by none.
		if ok && frames == 0 && at+f.size+4 <= len(data) {
			_, ok = mp3Frame(data[at+f.size:])
		}
		if !ok {
			if at++; frames == 0 && at > 64<<10 {
				return 0
			}
			continue
		}
		if rate == 0 {
			rate = f.rate
		}
		samples += f.samples * rate / f.rate
		frames++
		at += f.size
	}
	if frames < 2 {
		return 0
	}
	return seconds(samples, rate)
}

// A frame of MPEG audio.
type frame struct {
	size          int // bytes
	samples, rate uint64
}

// Rates of layer III in kbit/s, of MPEG 1 and of MPEG 2 and 2.5.
var bitRates = [2][15]int{
	{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
	{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
}

// mp3Frame reads the header of a frame.
func mp3Frame(b []byte) (f frame, ok bool) {
	if len(b) < 4 || b[0] != 0xff || b[1]&0xe0 != 0xe0 {
		return f, false
	}
	version, layer := b[1]>>3&3, b[1]>>1&3
	rate, bits := b[2]>>2&3, b[2]>>4
	if version == 1 || layer != 1 || rate == 3 || bits == 0 || bits == 15 {
		return f, false
	}
	f.rate = [...]uint64{44100, 48000, 32000}[rate]
	f.samples = 1152
	table := 0
	if version != 3 { // MPEG 2; 0 is 2.5
		table, f.rate, f.samples = 1, f.rate/2, 576
		if version == 0 {
			f.rate /= 2
		}
	}
	f.size = int(f.samples)/8*1000*bitRates[table][bits]/int(f.rate) + int(b[2]>>1&1)
	return f, true
}

// mp4Length reads how long an MPEG 4 file with AAC alone is (ISO/IEC 14496-12, "mvhd"),
// 0 if it is none.
func mp4Length(data []byte) time.Duration {
	if len(data) < 12 || string(data[4:8]) != "ftyp" {
		return 0
	}
	movie := box(data, "moov")
	header := box(movie, "mvhd")
	if !bytes.Contains(movie, []byte("mp4a")) || bytes.Contains(movie, []byte("vide")) || len(header) < 32 {
		return 0
	}
	if header[0] == 1 {
		return seconds(binary.BigEndian.Uint64(header[24:]), uint64(binary.BigEndian.Uint32(header[20:])))
	}
	return seconds(uint64(binary.BigEndian.Uint32(header[16:])), uint64(binary.BigEndian.Uint32(header[12:])))
}

// box finds the content of the first box of a kind among boxes that stand one after
// the other, nil if there is none.
func box(data []byte, kind string) []byte {
	for len(data) >= 8 {
		head, size := uint64(8), uint64(binary.BigEndian.Uint32(data))
		switch {
		case size == 0: // to the end
			size = uint64(len(data))
		case size == 1 && len(data) >= 16:
			head, size = 16, binary.BigEndian.Uint64(data[8:])
		}
		if size < head || size > uint64(len(data)) {
			return nil
		}
		if string(data[4:8]) == kind {
			return data[head:size]
		}
		data = data[size:]
	}
	return nil
}

// opusLength reads how long an Ogg file of Opus is (RFC 7845): by the place of its last
// page, in 48,000ths of a second; 0 if it is none.
func opusLength(data []byte) time.Duration {
	if len(data) < 47 || string(data[:4]) != "OggS" {
		return 0
	}
	head := bytes.Index(data[:min(len(data), 512)], []byte("OpusHead"))
	last := bytes.LastIndex(data, []byte("OggS"))
	if head < 0 || head+12 > len(data) || last+14 > len(data) {
		return 0
	}
	skip := uint64(binary.LittleEndian.Uint16(data[head+10:]))
	end := binary.LittleEndian.Uint64(data[last+6:])
	if end <= skip {
		return 0
	}
	return seconds(end-skip, 48000)
}
