package main

import (
	"bytes"
	"testing"
	"time"

	"kanben/build"
)

// shown makes a progress whose timer never fires.
func shown() (*progress, *bytes.Buffer) {
	var b bytes.Buffer
	names := []string{build.StageRead: "正在读", build.StageLayout: "laying out"}
	return &progress{
		w:     &b,
		say:   func(s build.Stage) string { return names[s] },
		timer: time.AfterFunc(time.Hour, func() {}),
	}, &b
}

func TestProgressIsSilentWhenWorkIsShort(t *testing.T) {
	p, b := shown()
	p.enter(build.StageRead)
	p.enter(build.StageLayout)
	p.stop()
	if b.Len() > 0 {
		t.Errorf("it wrote %q", b)
	}
}

func TestProgressReplacesAndClearsItsLine(t *testing.T) {
	p, b := shown()
	p.enter(build.StageRead)
	p.expire()
	p.enter(build.StageLayout)
	p.stop()
	p.enter(build.StageRead) // work that was left to itself goes on telling
	p.expire()
	const want = "正在读…" + "\r       \r" + "laying out…" + "\r           \r"
	if got := b.String(); got != want {
		t.Errorf("it wrote %q, want %q", got, want)
	}
}

func TestNoProgressIsAProgress(t *testing.T) {
	var p *progress
	p.enter(build.StageRead)
	p.stop()
}
