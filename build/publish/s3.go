package publish

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// A Bucket is where files go in a store that speaks S3.
type Bucket struct {
	Endpoint string // the server's address; "" is Amazon's
	Region   string // "" if the server is to tell
	Name     string
	Prefix   string // what all keys begin with: folders, without / at either end
}

// amazon is the endpoint if no other is named.
const amazon = "https://s3.amazonaws.com"

// S3 is a store in a bucket. The key is kept by the store and shown to nobody.
func S3(b Bucket, key Key, line Line) (Store, error) {
	if b.Endpoint == "" {
		b.Endpoint = amazon
	}
	endpoint, err := parseEndpoint(b.Endpoint)
	if err != nil {
		return nil, err
	}
	u, err := url.Parse(endpoint)
	if err != nil {
		return nil, ErrAddress
	}
	client, err := minio.New(u.Host, &minio.Options{
		Creds:        credentials.NewStaticV4(key.ID, key.secret, key.token),
		Secure:       u.Scheme == "https",
		Region:       b.Region,
		Transport:    line.transport(),
		BucketLookup: lookupOf(u.Hostname()),
		MaxRetries:   1, // tries are the line's
	})
	if err != nil {
		return nil, ErrAddress
	}
	return &s3{client: client, bucket: b, host: u.Host, line: line, hide: key.hide}, nil
}

// named are the stores that want the bucket's name in the host's, by the ends of
// their addresses.
var named = [...]string{".aliyuncs.com", ".myqcloud.com", ".myhuaweicloud.com", ".volces.com", ".qiniucs.com", ".ksyuncs.com", ".bcebos.com"}

func lookupOf(host string) minio.BucketLookupType {
	for _, end := range named {
		if strings.HasSuffix(host, end) {
			return minio.BucketLookupDNS
		}
	}
	return minio.BucketLookupAuto
}

type s3 struct {
	client  *minio.Client
	bucket  Bucket
	host    string
	line    Line
	reached reached
	hide    func(string) string
}

// at is a key as the bucket has it.
func (s *s3) at(key string) string { return path.Join(s.bucket.Prefix, key) }

// try does one request, again if need be.
func (s *s3) try(ctx context.Context, key string, request func() error) error {
	return s.line.try(ctx, &s.reached, func() error { return s.fault(key, request()) })
}

// tryWhole is try for what needs nothing to stand under a key. A server that
// misses something all the same has lost a race between two requests, which is a
// passing fault: those that keep objects as files (versitygw) do.
func (s *s3) tryWhole(ctx context.Context, key string, request func() error) error {
	return s.line.try(ctx, &s.reached, func() error {
		err := s.fault(key, request())
		if errors.Is(err, ErrAbsent) {
			return &Error{Reason: Busy, Place: s.host, Code: minio.NoSuchKey}
		}
		return err
	})
}

// codes are the reasons behind what S3 calls its errors.
var codes = map[string]Reason{
	"NoSuchBucket":                       NoBucket,
	"InvalidBucketName":                  NoBucket,
	"InvalidAccessKeyId":                 WrongKey,
	"SignatureDoesNotMatch":              WrongKey,
	"XAdminUserNotFound":                 WrongKey, // versitygw
	"InvalidToken":                       WrongKey,
	"ExpiredToken":                       WrongKey,
	"AccessDenied":                       Denied,
	"AllAccessDisabled":                  Denied,
	"RequestTimeTooSkewed":               Skewed,
	"RequestExpired":                     Skewed,
	"AuthorizationHeaderMalformed":       OtherRegion,
	"PermanentRedirect":                  OtherRegion,
	"TemporaryRedirect":                  OtherRegion,
	"IllegalLocationConstraintException": OtherRegion,
	"QuotaExceeded":                      Full,
	"XMinioStorageFull":                  Full,
	"EntityTooLarge":                     TooLarge,
	"SlowDown":                           Busy,
	"InternalError":                      Busy,
	"ServiceUnavailable":                 Busy,
	"RequestTimeout":                     Stalled,
	"XMinioServerNotInitialized":         Busy,
}

// fault puts an error of the library into ours, without what it says in a URL.
func (s *s3) fault(key string, err error) error {
	if err == nil {
		return nil
	}
	e := &Error{Place: s.host}
	response, answered := errors.AsType[minio.ErrorResponse](err)
	switch {
	case answered && (response.Code == "NoSuchKey" || response.Code == "" && response.StatusCode == http.StatusNotFound):
		return ErrAbsent
	case answered:
		reason, known := codes[response.Code]
		if !known {
			reason = statusReason(response.StatusCode)
		}
		e.Reason, e.Code = reason, s.hide(response.Code)
		if reason == Failed {
			e.Place, e.Err = key, errors.New(s.hide(response.Message))
		}
		if reason == NoBucket {
			e.Place = s.bucket.Name
		}
		return e
	}
	e.Reason = reasonOf(err)
	for {
		inner, ok := errors.AsType[*url.Error](err)
		if !ok {
			break
		}
		err = inner.Err // its address may be long, and says nothing new
	}
	if e.Reason == Failed {
		e.Err = errors.New(s.hide(err.Error()))
	}
	return e
}

// Look lists the bucket below the prefix.
func (s *s3) Look(ctx context.Context, keys []string) (map[string]string, error) {
	if len(keys) == 0 {
		return map[string]string{}, nil
	}
	prefix := s.at(common(keys))
	if s.bucket.Prefix != "" && prefix == s.bucket.Prefix {
		prefix += "/"
	}
	all := map[string]string{}
	err := s.tryWhole(ctx, "", func() error {
		ctx, stop := context.WithCancel(ctx) // the library lists until it is told to stop
		defer stop()
		for o := range s.client.ListObjects(ctx, s.bucket.Name, minio.ListObjectsOptions{Prefix: prefix, Recursive: true}) {
			if o.Err != nil {
				return o.Err
			}
			all[o.Key] = o.ETag
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	taken := map[string]string{}
	for _, key := range keys {
		if tag, ok := all[s.at(key)]; ok {
			taken[key] = tag
		}
	}
	return taken, nil
}

// common is what all keys begin with.
func common(keys []string) string {
	c := keys[0]
	for _, key := range keys {
		for !strings.HasPrefix(key, c) {
			c = c[:len(c)-1]
		}
	}
	return strings.ToValidUTF8(c, "")
}

// Read gets an object, one that is no larger than a record.
func (s *s3) Read(ctx context.Context, key string) ([]byte, error) {
	var data []byte
	err := s.try(ctx, key, func() error {
		o, err := s.client.GetObject(ctx, s.bucket.Name, s.at(key), minio.GetObjectOptions{})
		if err != nil {
			return err
		}
		defer o.Close() //nolint:errcheck // it was only read
		data, err = io.ReadAll(io.LimitReader(o, maxRecord+1))
		return err
	})
	return data, err
}

// Put puts an object at one go.
func (s *s3) Put(ctx context.Context, key string, data []byte, h Header) (string, error) {
	var info minio.UploadInfo
	err := s.tryWhole(ctx, key, func() error {
		var err error
		info, err = s.client.PutObject(ctx, s.bucket.Name, s.at(key), bytes.NewReader(data), int64(len(data)), minio.PutObjectOptions{
			ContentType: h.Type, ContentDisposition: h.Disposition, CacheControl: h.Cache, DisableMultipart: true,
		})
		return err
	})
	return info.ETag, err
}

// Move copies within the bucket, which takes moments, and removes.
func (s *s3) Move(ctx context.Context, from, to string) (string, error) {
	var info minio.UploadInfo
	err := s.try(ctx, to, func() error {
		var err error
		info, err = s.client.CopyObject(ctx,
			minio.CopyDestOptions{Bucket: s.bucket.Name, Object: s.at(to)},
			minio.CopySrcOptions{Bucket: s.bucket.Name, Object: s.at(from)})
		return err
	})
	if err != nil {
		return "", err
	}
	return info.ETag, s.Remove(ctx, from)
}

// Remove removes an object.
func (s *s3) Remove(ctx context.Context, key string) error {
	err := s.try(ctx, key, func() error {
		return s.client.RemoveObject(ctx, s.bucket.Name, s.at(key), minio.RemoveObjectOptions{})
	})
	if errors.Is(err, ErrAbsent) {
		return nil
	}
	return err
}
