package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/build"
	"kanben/build/qr"
	"kanben/build/serve"
	"kanben/build/site"
)

// usualPort is where a folder is served if nothing else is asked for.
const usualPort = 8310

// serveOptions are the flags of `kanben serve`.
type serveOptions struct {
	lan    bool
	port   int
	groups bool
	expire time.Duration
	json   bool
}

// newServe makes `kanben serve`.
func newServe(c *console) *cobra.Command {
	o := &serveOptions{}
	cmd := &cobra.Command{
		Use:     "serve " + c.say(keyServeUsage),
		Short:   c.say(keyServeShort),
		Long:    c.say(keyServeLong),
		Example: c.say(keyServeExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runServe(cmd.Context(), c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&o.lan, "lan", false, c.say(keyFlagLAN))
	flags.Var(count{&o.port}, "port", c.say(keyFlagPort))
	flags.BoolVar(&o.groups, "groups", false, c.say(keyFlagGroups))
	flags.DurationVar(&o.expire, "expire", 0, c.say(keyFlagExpire))
	flags.Lookup("expire").DefValue = ""
	flags.BoolVar(&o.json, "json", false, c.say(keyFlagJSON))
	return cmd
}

// runServe serves a folder until it is interrupted, which is how it is meant
// to end.
func runServe(ctx context.Context, c *console, o *serveOptions, args []string) error {
	if len(args) != 1 {
		return usage(keyServeWhat, nil)
	}
	if o.expire != 0 && !o.groups {
		return usage(keyServeExpireAlone, nil)
	}
	root, err := openFolder(args[0])
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // it was only read
	options := serve.Options{Root: root.FS()}
	s := &server{console: c, options: o, name: args[0]}
	folders := []string{"."}
	if o.groups {
		if options.Rooms, err = s.rooms(root.FS()); err != nil {
			return err
		}
		folders = nil
		for _, l := range s.links {
			folders = append(folders, l.folder)
		}
	}
	if options.Pages, err = pagesOf(root.FS(), args[0], folders); err != nil {
		return err
	}
	l, err := listen(o)
	if err != nil {
		return err
	}
	if err := s.announce(l.Addr().(*net.TCPAddr).Port); err != nil {
		l.Close() //nolint:errcheck // nobody came
		return err
	}
	if err := serve.Run(ctx, l, serve.Handler(options)); err != nil {
		return err
	}
	if !c.quiet && !o.json {
		c.line(c.say(keyServeStopped))
	}
	return nil
}

// openFolder opens a folder so that nothing leads out of it.
func openFolder(name string) (*os.Root, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(name)
	}
	if err == nil && !info.IsDir() {
		return nil, usage(keyServeNoFolder, keyServeWhat, name)
	}
	if err != nil {
		return nil, fault(keyCannotRead, pathless(err), name)
	}
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, fault(keyCannotRead, pathless(err), name)
	}
	return root, nil
}

// pagesOf makes the pages and feeds of folders that have no index.html.
func pagesOf(root fs.FS, name string, folders []string) (map[string][]byte, error) {
	pages := map[string][]byte{}
	for _, folder := range folders {
		inside, err := fs.Sub(root, folder)
		if err != nil {
			return nil, fault(keyCannotRead, pathless(err), name)
		}
		if _, err := fs.Stat(inside, site.Index); err == nil {
			continue
		}
		entries, err := site.Folder(inside, filepath.Base(filepath.Join(name, folder)))
		if err != nil {
			return nil, fault(keyCannotRead, pathless(err), filepath.Join(name, folder))
		}
		if entries == nil && folder == "." {
			return nil, fault(keyServeEmpty, nil, name)
		}
		for _, e := range entries {
			pages[path.Join(folder, e.Path)] = e.Data
		}
	}
	return pages, nil
}

// listen takes the port asked for, or else the usual one or any.
func listen(o *serveOptions) (net.Listener, error) {
	host := "127.0.0.1"
	if o.lan {
		host = ""
	}
	port := o.port
	if port == 0 {
		port = usualPort
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, fmt.Sprint(port)))
	if err != nil && o.port == 0 && errors.Is(err, syscall.EADDRINUSE) {
		l, err = net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	if err != nil {
		return nil, &build.Fault{Message: *keyServePort, Hint: *keyServePortHint, Args: []any{port}, Err: innermost(err)}
	}
	return l, nil
}

// innermost is what the system said, without what the network library adds.
func innermost(err error) error {
	if number, ok := errors.AsType[syscall.Errno](err); ok {
		return number
	}
	return err
}

// A server is a folder that is being served, as the user hears of it.
type server struct {
	*console
	options *serveOptions
	name    string
	links   []groupLink
	until   time.Time
}

// A groupLink is a group's folder and the token that opens it.
type groupLink struct{ folder, token string }

// rooms makes a token for each folder inside.
func (s *server) rooms(root fs.FS) (map[string]serve.Room, error) {
	entries, err := fs.ReadDir(root, ".")
	if err != nil {
		return nil, fault(keyCannotRead, pathless(err), s.name)
	}
	if s.options.expire != 0 {
		s.until = time.Now().Add(s.options.expire)
	}
	rooms := map[string]serve.Room{}
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		token := rand.Text() // 128 bits
		rooms[token] = serve.Room{Folder: e.Name(), Until: s.until}
		s.links = append(s.links, groupLink{e.Name(), token})
	}
	if len(rooms) == 0 {
		return nil, fault(keyServeNoGroups, nil, s.name)
	}
	return rooms, nil
}

// announce says where the files are to be had.
func (s *server) announce(port int) error {
	hosts := []string{"127.0.0.1"}
	if s.options.lan {
		hosts = localAddresses()
	}
	if s.options.json {
		return s.announceJSON(hosts, port)
	}
	s.line(s.say(keyServeAt, diag.Visible(s.name)))
	if len(hosts) == 0 {
		s.line(s.say(keyServeNoAddress))
		hosts = []string{"127.0.0.1"}
	}
	for _, host := range hosts {
		if s.links == nil {
			s.line("  " + address(host, port, ""))
		}
		for _, l := range s.links {
			s.line("  " + diag.Visible(l.folder) + "  " + address(host, port, l.token))
		}
	}
	if !s.until.IsZero() {
		s.line(s.say(keyServeUntil, s.until.Format("15:04")))
	}
	if err := s.scan(hosts[0], port); err != nil {
		return err
	}
	s.line(s.say(keyServeStop))
	return s.out.Flush()
}

// scan shows a code to scan, where there is something to scan and to show it on.
func (s *server) scan(host string, port int) error {
	switch {
	case !s.options.lan:
		s.line(s.say(keyServeLocal))
		return nil
	case s.links != nil || s.quiet || !isTerminal(s.outFile):
		return nil
	}
	code, err := qr.New(address(host, port, ""))
	if err != nil {
		return err
	}
	s.line(s.say(keyServeScan))
	_, err = s.out.WriteString(code.Terminal())
	return err
}

// address is the URL of a folder.
func address(host string, port int, token string) string {
	u := url.URL{Scheme: "http", Host: net.JoinHostPort(host, fmt.Sprint(port)), Path: "/"}
	if token != "" {
		u.Path = path.Join("/", token) + "/"
	}
	return u.String()
}

// localAddresses are this machine's addresses on local networks (RFC 1918,
// RFC 4193), those of IPv4 first.
func localAddresses() []string {
	list, err := net.InterfaceAddrs()
	if err != nil {
		return nil // no network
	}
	var four, six []string
	for _, a := range list {
		n, ok := a.(*net.IPNet)
		switch {
		case !ok || !n.IP.IsPrivate():
		case n.IP.To4() != nil:
			four = append(four, n.IP.String())
		default:
			six = append(six, n.IP.String())
		}
	}
	return append(four, six...)
}

// jsonServing is the shape of an address that is served.
type jsonServing struct {
	Type   string `json:"type"`
	URL    string `json:"url"`
	Folder string `json:"folder"`
	Until  string `json:"until,omitempty"`
}

func (s *server) announceJSON(hosts []string, port int) error {
	links := s.links
	if links == nil {
		links = []groupLink{{}}
	}
	until := ""
	if !s.until.IsZero() {
		until = s.until.UTC().Format(time.RFC3339)
	}
	e := diag.NewEncoder(s.out)
	for _, host := range hosts {
		for _, l := range links {
			err := e.Encode(jsonServing{"serving", address(host, port, l.token), filepath.Join(s.name, l.folder), until})
			if err != nil {
				return err
			}
		}
	}
	return s.out.Flush()
}
