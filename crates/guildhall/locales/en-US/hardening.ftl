### What the server itself refuses: requests that do not come from our pages, or do not fit.

fault-stale-title = This page is no longer current
fault-stale-text = You have signed in or out since the page was opened, or your browser does not keep our cookies. Nothing was changed. Go back, load the page again, and send the form once more.
fault-foreign-title = The request came from another site
fault-foreign-text = To protect you, nothing was changed. Open the page you want in this portal, and send the form from there.
fault-method-title = This address cannot be used in this way
fault-method-text = It shows nothing by itself, or takes no form. Begin again at the start page.
fault-large-title = Too much was sent at once
fault-large-text = What was sent is larger than this form takes, and nothing of it was kept. Shorten the text or choose a smaller file, and send it again.
fault-long-title = The address or the request is too long
fault-long-text = Nothing was changed. Begin again at the start page; if this comes back, delete this site’s cookies in your browser.
fault-slow-title = This took too long
fault-slow-text = The request was ended before it was complete. Check whether what you wanted was done, and then try again.
fault-unreadable-title = The request cannot be read
fault-unreadable-text = Something is missing in it or was changed on the way. Nothing was changed. Go back, load the page again, and try once more.
