package main

import "kanben/book/diag"

// Verifying.
var (
	keyVerifyShort = &diag.Text{
		Zh: "核对收到的文件：全不全，有没有被改过",
		En: "Check files that were received: are they whole and unaltered",
	}
	keyVerifyLong = &diag.Text{
		Zh: "按文件夹或压缩包里的 SHA256SUMS 逐个核对，不用联网。给出单个文件，就按它旁边的清单核对。\n" +
			"有文件缺少或被改过，退出状态为 1。清单另有签名（SHA256SUMS.minisig）时，用 --key 给出公钥一并验证。",
		En: "Every file is compared with the list SHA256SUMS in the folder or archive, without network.\n" +
			"A single file is compared with the list beside it. If files are missing or altered, the exit\n" +
			"status is 1. If the list is signed (SHA256SUMS.minisig), give the public key with --key.",
	}
	keyVerifyUsage   = &diag.Text{Zh: "文件夹|压缩包.zip|文件 ...", En: "FOLDER|ARCHIVE.zip|FILE ..."}
	keyVerifyExample = &diag.Text{
		Zh: "kanben verify 稿件-成品\nkanben verify 第三组-第1版.zip --key 公钥.pub\nkanben verify 书名.pdf",
		En: "kanben verify speech-book\nkanben verify group3.zip --key ours.pub\nkanben verify book.pdf",
	}
	keyFlagKey = &diag.Text{
		Zh: "验证签名用的 minisign `公钥`，或存它的文件",
		En: "minisign public `key` to check the signature with, or its file",
	}
	keyVerifyWhat       = &diag.Text{Zh: "请写明要核对的文件夹、压缩包或文件", En: "name the folder, archive or file to check"}
	keyVerifyWhole      = &diag.Text{Zh: "完好", En: "whole"}
	keyVerifyAltered    = &diag.Text{Zh: "被改过", En: "altered"}
	keyVerifyMissing    = &diag.Text{Zh: "缺少", En: "missing"}
	keyVerifyExtra      = &diag.Text{Zh: "清单里没有", En: "not listed"}
	keyVerifyGood       = &diag.Text{Zh: "%[1]s：%[2]d 个文件全部完好。", En: "%[1]s: {2:the file is|all %[2]d files are} whole."}
	keyVerifyBad        = &diag.Text{Zh: "%[1]s：%[2]d 个文件完好，%[3]d 个被改过，%[4]d 个缺少。", En: "%[1]s: %[2]d {2:file|files} whole, %[3]d altered, %[4]d missing."}
	keyVerifyExtras     = &diag.Text{Zh: "另有 %[1]d 个文件不在清单里，不知道是谁放进去的，打开前请留意。", En: "%[1]d more {1:file is|files are} not in the list: nobody vouches for {1:it|them}; take care before you open {1:it|them}."}
	keyVerifySigned     = &diag.Text{Zh: "签名有效：清单确实出自这把公钥的主人。", En: "The signature is good: the list comes from the owner of this key."}
	keyVerifyUnchecked  = &diag.Text{Zh: "清单带有签名，但没有核对：用 --key 给出公钥。", En: "The list is signed, but this was not checked: give the public key with --key."}
	keyVerifyFailed     = &diag.Text{Zh: "核对没有通过", En: "the files are not as they were made"}
	keyVerifyFailedHint = &diag.Text{Zh: "请向发给您的人重新要一份；改过的文件不要再转发", En: "ask the sender for a new copy, and do not pass on what was altered"}
	keyNoSums           = &diag.Text{Zh: "%[1]s 里没有校验清单 SHA256SUMS", En: "%[1]s has no list of checksums (SHA256SUMS)"}
	keyNoSumsHint       = &diag.Text{Zh: "把整个文件夹或压缩包收全；清单和文件放在一起才能核对", En: "get the whole folder or archive: files are checked with the list that came with them"}
	keyNotListed        = &diag.Text{Zh: "旁边的 SHA256SUMS 里没有 %[1]s", En: "the list SHA256SUMS beside it does not name %[1]s"}
	keyNotListedHint    = &diag.Text{Zh: "文件改过名字就对不上了：请用原来的名字，或核对整个文件夹", En: "a renamed file is not found: give it its old name, or check the whole folder"}
	keyBadSums          = &diag.Text{Zh: "%[1]s 第 %[2]d 行不是校验值", En: "line %[2]d of %[1]s is no checksum"}
	keySumsOutside      = &diag.Text{Zh: "%[1]s 指向文件夹外面的文件，不可信", En: "%[1]s names files outside of its folder and cannot be trusted"}
	keyBadArchive       = &diag.Text{Zh: "%[1]s 不是完整的 zip 压缩包", En: "%[1]s is no whole zip archive"}
	keyBadKey           = &diag.Text{Zh: "“%[1]s”不是 minisign 公钥", En: "%[1]q is no minisign public key"}
	keyBadKeyHint       = &diag.Text{Zh: "公钥是 RW 开头的一行字，或存着它的 .pub 文件", En: "a key is one line that begins with RW, or a .pub file that holds it"}
	keyNotSigned        = &diag.Text{Zh: "%[1]s 没有签名，不能用 --key 核对", En: "%[1]s is not signed and cannot be checked with --key"}
	keyBadSignature     = &diag.Text{Zh: "%[1]s 的签名对不上：清单被换过，或者不是这把公钥签的", En: "the signature of %[1]s is wrong: the list was changed, or signed with another key"}
)
