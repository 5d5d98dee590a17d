package main

import (
	"kanben/book/diag"
	"kanben/build/publish"
)

// Publishing.
var (
	keyPublishShort = &diag.Text{
		Zh: "把成品放到网上：S3 对象存储、网盘（WebDAV）或一个文件夹",
		En: "Put the files on the web: a bucket of S3, a WebDAV share, or a folder",
	}
	keyPublishLong = &diag.Text{
		Zh: "只传变了的文件；全部传好以后才换上新的首页和目录，半途断了，大家看到的还是原来的，\n" +
			"再运行一次就接着传。别人放在那里的文件一概不动；自己的旧文件，加 --prune 才删。\n" +
			"密钥从环境变量（AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY，或 MINIO_ 开头的）或\n" +
			"~/.aws/credentials 读取；WebDAV 的用户名和密码从 KANBEN_WEBDAV_USER、\n" +
			"KANBEN_WEBDAV_PASSWORD 或 ~/.netrc 读取。密钥不会显示，也不能写在网址里。",
		En: "Only what changed is sent, and pages and feeds change after everything else: a run that\n" +
			"breaks leaves what people see as it was, and the next one goes on where it stopped.\n" +
			"Files of others are left alone; old files of yours are removed with --prune only.\n" +
			"Keys come from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, or MINIO_…) or\n" +
			"from ~/.aws/credentials; for WebDAV from KANBEN_WEBDAV_USER and KANBEN_WEBDAV_PASSWORD,\n" +
			"or from ~/.netrc. They are never printed, and must not stand in an address.",
	}
	keyPublishUsage   = &diag.Text{Zh: "文件夹 s3://桶/前缀|webdavs://网址|文件夹 [选项]", En: "FOLDER s3://BUCKET/PREFIX|webdavs://HOST/PATH|FOLDER [FLAG ...]"}
	keyPublishExample = &diag.Text{
		Zh: "kanben publish 稿件-成品 s3://books/2024 --endpoint oss-cn-hangzhou.aliyuncs.com\n" +
			"kanben publish 稿件-成品 webdavs://dav.jianguoyun.com/dav/书 --dry-run\n" +
			"kanben publish 稿件-成品 E:\\网站",
		En: "kanben publish speech-成品 s3://books/2024 --endpoint s3.eu-central-1.amazonaws.com\n" +
			"kanben publish speech-成品 webdavs://dav.example.org/books --dry-run\n" +
			"kanben publish speech-成品 E:\\website",
	}
	keyFlagEndpoint     = &diag.Text{Zh: "S3 服务的`地址`，不写则用 AWS_ENDPOINT_URL，再没有就是亚马逊", En: "`address` of the S3 server; AWS_ENDPOINT_URL, else Amazon, if not given"}
	keyFlagDryRun       = &diag.Text{Zh: "只说要传什么、换什么、删什么，什么都不动", En: "say what would be sent, changed and removed, and change nothing"}
	keyFlagPrune        = &diag.Text{Zh: "换好以后，删掉这次没有的旧文件（只删自己放的）", En: "then remove old files that are no part of it any more (of ours only)"}
	keyFlagPublishForce = &diag.Text{Zh: "同名的文件即使是别人放的、别人改过的，也照样换掉", En: "replace files of the same names that others put there or changed"}
	keyFlagWithContacts = &diag.Text{Zh: "分发包里有联系人和电话，仍然照发（确定那里不公开才用）", En: "send parcels with the contacts and phone numbers in them (to a place that is not public)"}

	keyPublishWhat     = &diag.Text{Zh: "请写明要发布的文件夹和去处，例如：kanben publish 稿件-成品 s3://books/2024", En: "name the folder and where it goes: kanben publish speech-成品 s3://books/2024"}
	keyPublishAddress  = &diag.Text{Zh: "去处写得不对", En: "the address is none of the forms known"}
	keyPublishForms    = &diag.Text{Zh: "可以写 s3://桶/前缀、webdavs://网址、或一个文件夹；--endpoint 写成 https://主机", En: "it can be s3://bucket/prefix, webdavs://host/path, or a folder; --endpoint is https://host"}
	keyPublishUserInfo = &diag.Text{Zh: "网址里不能写用户名和密码", En: "an address must not hold a user or password"}
	keyPublishUserHint = &diag.Text{Zh: "写进环境变量或 ~/.aws/credentials、~/.netrc；刚才写过的密码会留在命令历史里，最好换一个", En: "put them into the environment, ~/.aws/credentials or ~/.netrc; what you just typed stays in the shell's history"}
	keyPublishInside   = &diag.Text{Zh: "%[1]s 和 %[2]s 一个在另一个里面", En: "%[1]s and %[2]s lie one in the other"}
	keyPublishInsideDo = &diag.Text{Zh: "请换一个去处", En: "choose another place"}
	keyPublishEmpty    = &diag.Text{Zh: "%[1]s 里没有可以发布的文件", En: "%[1]s has no files to publish"}
	keyPublishContacts = &diag.Text{Zh: "%[1]s 是分发包，里面有联系人和电话（%[2]s），不宜放到网上", En: "%[1]s holds parcels with contacts and phone numbers (%[2]s), which do not belong on the web"}
	keyPublishContact2 = &diag.Text{Zh: "发布成品文件夹就够了；确定那里不公开，再加 --with-contacts", En: "publish the folder of the book instead; if the place is not public, add --with-contacts"}
	keyPublishBroken   = &diag.Text{Zh: "%[1]s 不完整，和校验清单对不上：%[2]s", En: "%[1]s is not as its checksums say: %[2]s"}
	keyPublishBrokenDo = &diag.Text{Zh: "重新做一次书，再发布", En: "make the book once more, then publish it"}
	keyPublishConflict = &diag.Text{Zh: "%[1]s 有同名的文件，不是 kanben 放的，或者被别人改过，什么都没有动：%[2]s", En: "files of the same names stand at %[1]s that others put or changed; nothing was sent: %[2]s"}
	keyPublishForceDo  = &diag.Text{Zh: "换一个前缀或文件夹；确定可以换掉，就加 --force", En: "choose another prefix or folder; to replace them add --force"}
	keyPublishRecord   = &diag.Text{Zh: "那里的发布记录（%[1]s）读不懂，什么都没有动", En: "the record of what was published (%[1]s) cannot be read; nothing was sent"}
	keyPublishRecordDo = &diag.Text{Zh: "可能是新版 kanben 写的，请更新程序；或者换一个前缀", En: "a later kanben may have written it: update the program, or choose another prefix"}
	keyPublishTwoRuns  = &diag.Text{Zh: "同时还有一次发布也在往 %[1]s 放，这一次先停下了", En: "another run publishes to %[1]s at the same time; this one has stopped"}
	keyPublishTwoRuns2 = &diag.Text{Zh: "等那一次结束，再运行一次", En: "wait for its end, and run it again"}
	keyPublishStopped  = &diag.Text{Zh: "已中断。大家看到的还是原来的；再运行一次就接着传", En: "interrupted; people still see what was there before, and another run goes on"}
	keyPublishStopped2 = &diag.Text{Zh: "已中断。新的已经换上，只是旧文件没有删完", En: "interrupted; the new edition is there, old files are left to be removed"}

	keyPublishing    = &diag.Text{Zh: "正在上传 %[1]d／%[2]d…", En: "sending %[1]d of %[2]d…"}
	keyPublishLeft   = &diag.Text{Zh: "没有发（不在校验清单里）：%[1]s", En: "not sent (in no list of checksums): %[1]s"}
	keyPublishNew    = &diag.Text{Zh: "新增", En: "new"}
	keyPublishNewer  = &diag.Text{Zh: "更换", En: "changed"}
	keyPublishSame   = &diag.Text{Zh: "没有变", En: "the same"}
	keyPublishOld    = &diag.Text{Zh: "旧的，留着（--prune 删掉）", En: "old, left there (--prune removes it)"}
	keyPublishGone   = &diag.Text{Zh: "删掉", En: "removed"}
	keyPublishCount  = &diag.Text{Zh: "上传 %[1]d 个文件（%[2]s），%[3]d 个没有变，删掉 %[4]d 个，留着旧文件 %[5]d 个。", En: "%[1]d files sent (%[2]s), %[3]d the same, %[4]d removed, %[5]d old ones left."}
	keyPublishCount2 = &diag.Text{Zh: "要上传 %[1]d 个文件（%[2]s），%[3]d 个没有变，要删掉 %[4]d 个，留着旧文件 %[5]d 个。", En: "%[1]d files to send (%[2]s), %[3]d the same, %[4]d to remove, %[5]d old ones left."}
	keyPublishDry    = &diag.Text{Zh: "只是看看，什么都没有动。", En: "Only looked: nothing was changed."}
	keyPublishTo     = &diag.Text{Zh: "发布在：", En: "Published at:"}
)

// publishReasons are why a store failed, in words, with the place and what the
// server calls it; and what to do.
var publishReasons = [...]struct{ message, hint *diag.Text }{
	publish.Failed:   {keyPublishFailed, nil},
	publish.NoBucket: {keyPublishNoBucket, keyPublishNoBucketDo},
	publish.WrongKey: {keyPublishWrongKey, keyPublishWrongKeyDo},
	publish.Denied:   {keyPublishDenied, keyPublishDeniedDo},
	publish.Skewed:   {keyPublishSkewed, keyPublishSkewedDo},

	publish.NoCredentials: {keyPublishNoKey, keyPublishNoKeyDo},
	publish.NoHost:        {keyPublishNoHost, keyPublishNoHostDo},
	publish.Refused:       {keyPublishRefused, keyPublishRefusedDo},
	publish.Stalled:       {keyPublishStalled, keyPublishAgain},
	publish.Busy:          {keyPublishBusy, keyPublishAgain},
	publish.Insecure:      {keyPublishInsecure, keyPublishInsecureDo},
	publish.OtherRegion:   {keyPublishRegion, keyPublishRegionDo},
	publish.Full:          {keyPublishFull, keyPublishFullDo},
	publish.Moved:         {keyPublishMoved, keyPublishMovedDo},
	publish.TooLarge:      {keyPublishTooLarge, keyPublishTooLargeDo},
	publish.OtherSignIn:   {keyPublishSignIn, keyPublishSignInDo},
}

// Why a store failed.
var (
	keyPublishFailed     = &diag.Text{Zh: "发布 %[1]s 时出错（%[2]s）", En: "cannot publish to %[1]s (%[2]s)"}
	keyPublishNoBucket   = &diag.Text{Zh: "没有 %[1]s 这个桶（文件夹）", En: "there is no bucket or folder %[1]s"}
	keyPublishNoBucketDo = &diag.Text{Zh: "先在网站后台建好，或者核对名称、地区和 --endpoint", En: "make it first, or check its name, region and --endpoint"}
	keyPublishWrongKey   = &diag.Text{Zh: "%[1]s 不认这个密钥或密码（%[2]s）", En: "%[1]s does not accept the key or password (%[2]s)"}
	keyPublishWrongKeyDo = &diag.Text{Zh: "核对密钥有没有抄错、过期，是不是这个服务的；坚果云、Nextcloud 这些网盘要用在后台生成的“应用密码”，不是登录密码", En: "check that it is typed right, has not expired, and belongs to this server; shares like Nextcloud want an app password, made in their settings"}
	keyPublishDenied     = &diag.Text{Zh: "%[1]s 不让这个密钥写（%[2]s）", En: "%[1]s does not let this key in (%[2]s)"}
	keyPublishDeniedDo   = &diag.Text{Zh: "在后台给它列出、读取、写入和删除的权限", En: "give it the rights to list, read, write and delete"}
	keyPublishSkewed     = &diag.Text{Zh: "这台电脑的时钟不准，%[1]s 不接受（%[2]s）", En: "this machine's clock is wrong, and %[1]s does not accept it (%[2]s)"}
	keyPublishSkewedDo   = &diag.Text{Zh: "校准日期、时间和时区，再来一次", En: "set date, time and time zone right, and try again"}
	keyPublishNoKey      = &diag.Text{Zh: "没有找到 %[1]s 的密钥", En: "no key for %[1]s was found"}
	keyPublishNoKeyDo    = &diag.Text{
		Zh: "设环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，或写进 ~/.aws/credentials",
		En: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into ~/.aws/credentials",
	}
	keyPublishNoHost     = &diag.Text{Zh: "找不到 %[1]s，或者没有网络", En: "%[1]s cannot be found, or there is no network"}
	keyPublishNoHostDo   = &diag.Text{Zh: "看看网络通不通，网址写得对不对", En: "check the network, and the address"}
	keyPublishRefused    = &diag.Text{Zh: "%[1]s 上没有服务应答", En: "nobody answers at %[1]s"}
	keyPublishRefusedDo  = &diag.Text{Zh: "看看网址和端口写得对不对，服务开着没有", En: "check the address and its port, and whether the server runs"}
	keyPublishStalled    = &diag.Text{Zh: "到 %[1]s 的网络断了", En: "the network to %[1]s has stopped"}
	keyPublishBusy       = &diag.Text{Zh: "%[1]s 忙不过来或出了故障（%[2]s）", En: "%[1]s is overloaded or has a fault (%[2]s)"}
	keyPublishAgain      = &diag.Text{Zh: "过一会儿再运行一次，会接着传；大家看到的还是原来的", En: "run it again later: it goes on where it stopped, and people still see what was there"}
	keyPublishInsecure   = &diag.Text{Zh: "到 %[1]s 的连接不安全：证书不对，或者密码会明文发出", En: "the way to %[1]s is not secure: its certificate is wrong, or the password would go in the clear"}
	keyPublishInsecureDo = &diag.Text{Zh: "核对网址，用 https:// 或 webdavs://；自签的证书要先装进系统", En: "check the address, use https:// or webdavs://; a certificate of your own has to be known to the system"}
	keyPublishRegion     = &diag.Text{Zh: "这个桶不在这个地区（%[1]s，%[2]s）", En: "the bucket is in another region (%[1]s, %[2]s)"}
	keyPublishRegionDo   = &diag.Text{Zh: "把环境变量 AWS_REGION 设成它的地区，或者核对 --endpoint", En: "set AWS_REGION to its region, or check --endpoint"}
	keyPublishFull       = &diag.Text{Zh: "%[1]s 没有空间了（%[2]s）", En: "there is no room left at %[1]s (%[2]s)"}
	keyPublishFullDo     = &diag.Text{Zh: "清理或扩容以后再运行一次，会接着传", En: "make room and run it again: it goes on where it stopped"}
	keyPublishMoved      = &diag.Text{Zh: "%[1]s 转到了别的网址（%[2]s）", En: "%[1]s leads to another address (%[2]s)"}
	keyPublishMovedDo    = &diag.Text{Zh: "请写那个网址", En: "give that address"}
	keyPublishSignIn     = &diag.Text{Zh: "%[1]s 要求用 %[2]s 方式登录，kanben 不会", En: "%[1]s wants people to sign in by %[2]s, which kanben does not know"}
	keyPublishSignInDo   = &diag.Text{Zh: "请在服务器上打开 Basic 登录（经 webdavs:// 加密传送），或者发布到文件夹，再自己传上去", En: "have the server allow Basic, which webdavs:// keeps secret, or publish to a folder and send that yourself"}
	keyPublishTooLarge   = &diag.Text{Zh: "%[1]s 太大，一次传不了（最多 2 GB）", En: "%[1]s is too large to be sent at one go (2 GB at most)"}
	keyPublishTooLargeDo = &diag.Text{Zh: "分成几本书，或者去掉图片", En: "part the book, or leave pictures out"}
)
