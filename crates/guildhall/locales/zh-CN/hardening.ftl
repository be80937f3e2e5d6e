### 服务器本身拒绝的请求：不是从我们的页面提交的，或不符合限制。

fault-stale-title = 此页面已失效
fault-stale-text = 打开页面之后您登录或退出登录过，或者浏览器没有保留本站的 Cookie。未作任何更改。请返回上一页并刷新，然后再次提交表单。
fault-foreign-title = 此请求来自其他网站
fault-foreign-text = 为保护您，未作任何更改。请在本网站中打开所需的页面，再从该页提交表单。
fault-method-title = 不能以这种方式使用此地址
fault-method-text = 此地址本身没有可显示的内容，或不接受表单。请从起始页重新开始。
fault-large-title = 一次发送的内容过大
fault-large-text = 发送的内容超过此表单的上限，没有保留任何部分。请缩短文字或选择较小的文件，再重新提交。
fault-long-title = 网址或请求过长
fault-long-text = 未作任何更改。请从起始页重新开始；如果再次出现，请在浏览器中删除本网站的 Cookie。
fault-slow-title = 处理时间过长
fault-slow-text = 请求在完成前已中止。请先确认您要的操作是否已完成，再重试。
fault-unreadable-title = 无法读取此请求
fault-unreadable-text = 请求缺少部分内容，或在传输途中被更改。未作任何更改。请返回上一页并刷新，然后再试一次。
