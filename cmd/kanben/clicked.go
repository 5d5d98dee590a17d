package main

import (
	"bufio"
	"context"
)

// run runs a command line and gives its exit status.
func (c *console) run(ctx context.Context, args []string) int {
	status := c.finish(c.execute(ctx, args))
	if c.clicked {
		c.pause()
	}
	return status
}

// pause keeps the window open after a double click, or after a manuscript was
// dropped on the program: it would close before anybody could read it.
func (c *console) pause() {
	c.line("")
	c.line(c.say(keyPressEnter))
	if c.out.Flush() != nil {
		return // there is nobody to read it
	}
	bufio.NewReader(c.in).ReadString('\n') //nolint:errcheck // any end will do
}

// introduce says in a few lines what the program is for, to who has
// double-clicked it and sees a black window.
func (c *console) introduce() { c.line(c.say(keyClicked)) }
