package publish

import (
	"errors"
	"net"
	"net/url"
	"path"
	"strings"
)

// Faults of addresses.
var (
	ErrAddress  = errors.New("the address is none of the forms known")
	ErrUserInfo = errors.New("an address must not hold a user or password")
)

// An Address says where to publish.
type Address struct {
	Bucket *Bucket // in a store that speaks S3
	Share  string  // the http or https address of a WebDAV share
	Folder string  // else
}

// ParseAddress reads s3://bucket/prefix, webdav://host/path, webdavs://host/path
// or the path of a folder. An endpoint is a server of S3, with or without http://
// or https:// before it. Its errors are ErrAddress and ErrUserInfo, which never
// show what they are about.
func ParseAddress(address, endpoint string) (Address, error) {
	scheme, _, ok := strings.Cut(address, "://")
	if !ok {
		return Address{Folder: address}, nil
	}
	u, err := parse(address)
	if err != nil {
		return Address{}, err
	}
	switch strings.ToLower(scheme) {
	case "s3":
		if endpoint, err = parseEndpoint(endpoint); err != nil {
			return Address{}, err
		}
		prefix := strings.Trim(path.Clean("/"+u.Path), "/")
		return Address{Bucket: &Bucket{Endpoint: endpoint, Name: u.Host, Prefix: prefix}}, nil
	case "webdav", "webdavs":
		u.Scheme = map[string]string{"webdav": "http", "webdavs": "https"}[strings.ToLower(scheme)]
		return Address{Share: u.String()}, nil
	}
	return Address{}, ErrAddress
}

// parse reads an address that holds nothing secret.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	switch {
	case strings.Contains(address, "@") && (err != nil || u.User != nil):
		return nil, ErrUserInfo
	case err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "":
		return nil, ErrAddress
	}
	return u, nil
}

// parseEndpoint gives an endpoint its scheme.
func parseEndpoint(endpoint string) (string, error) {
	if endpoint == "" {
		return "", nil
	}
	if !strings.Contains(endpoint, "://") {
		endpoint = "https://" + endpoint
	}
	u, err := parse(endpoint)
	if err != nil {
		return "", err
	}
	if u.Scheme != "http" && u.Scheme != "https" || strings.Trim(u.Path, "/") != "" {
		return "", ErrAddress
	}
	return u.Scheme + "://" + u.Host, nil
}

// isLoopback tells of a host that is this machine.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
