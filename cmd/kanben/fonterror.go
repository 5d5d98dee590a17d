package main

import (
	"context"
	"errors"
	"io/fs"

	"kanben/build"
	"kanben/fonts"
)

// fontError tells why a font file or a folder of fonts cannot be used, and what
// to do.
func fontError(name string, err error) error {
	message, hint := keyCannotRead, keyCannotReadHint
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, fonts.ErrCFF):
		message, hint = keyFontCFF, keyFontCFFHint
	case errors.Is(err, fonts.ErrWeb):
		message, hint = keyFontWeb, keyFontWebHint
	case errors.Is(err, fonts.ErrEmbedding):
		message, hint = keyFontClosed, keyFontClosedHint
	case errors.Is(err, fonts.ErrFormat):
		message, hint = keyFontBroken, keyFontBrokenHint
	case errors.Is(err, fs.ErrNotExist):
		return missing(name)
	}
	f := &build.Fault{Message: *message, Hint: *hint, Args: []any{name}}
	if message == keyCannotRead {
		f.Err = pathless(err)
	}
	return f
}
