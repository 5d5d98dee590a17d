package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"kanben/book/diag"
	"kanben/build"
)

// patience is how long work may last before the program says what it does.
const patience = 300 * time.Millisecond

// A progress shows the stage of the work on one line of a terminal, once it
// has lasted longer than patience. Its methods may be called side by side.
type progress struct {
	w     io.Writer
	say   func(build.Stage) string
	timer *time.Timer

	mu    sync.Mutex
	text  string // what is under way
	shown int    // columns on the line; 0 if nothing is shown
	late  bool   // patience is over
	over  bool
}

// startProgress begins to show progress; nil, which is a progress too, where
// nobody looks.
func (c *console) startProgress() *progress {
	if c.quiet || !isTerminal(c.errFile) {
		return nil
	}
	p := &progress{w: c.err, say: c.stageName}
	p.timer = time.AfterFunc(patience, p.expire)
	return p
}

// expire begins to show what is under way.
func (p *progress) expire() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.late = true
	p.show()
}

// stageName names a stage for people.
func (c *console) stageName(s build.Stage) string {
	return c.say([...]key{
		build.StageRead:    keyStageRead,
		build.StageMend:    keyStageMend,
		build.StageEPUB:    keyStageEPUB,
		build.StageLayout:  keyStageLayout,
		build.StageDraw:    keyStageDraw,
		build.StageBooklet: keyStageBooklet,
	}[s])
}

// enter tells that a stage begins.
func (p *progress) enter(s build.Stage) {
	if p != nil {
		p.tell(p.say(s) + "…")
	}
}

// tell says what is under way.
func (p *progress) tell(text string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text = text
	p.show()
}

// stop ends it and clears the line.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.timer.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	p.over = true
}

func (p *progress) show() {
	if !p.late || p.over || p.text == "" {
		return
	}
	p.clear()
	p.shown = diag.Columns(p.text)
	fmt.Fprint(p.w, p.text)
}

func (p *progress) clear() {
	if p.shown > 0 {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", p.shown))
		p.shown = 0
	}
}
