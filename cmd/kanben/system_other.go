//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

// interfaceLanguage is empty: here the environment alone tells the language.
func interfaceLanguage() string { return "" }

// enableColour tells that a terminal understands colours.
func enableColour(*os.File) bool { return true }

// pauseAfterDoubleClick does nothing: windows stay open here.
func pauseAfterDoubleClick() {}

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isInUse(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }
