### Proof of a transfer: the form, and where it is shown.

proof-title = Proof of payment for order { $number }
proof-lead = Show that you sent the transfer. It helps us to match the money sooner; nothing becomes active before the money is here.
proof-paid-on = Payment date
proof-paid-on-hint = The day your bank carried the transfer out.
proof-account = Paid to account
proof-account-hint = The account the money was sent to, as on the document.
proof-reference = Transaction or reference number
proof-reference-hint = The number your bank gave the transfer. A number that looks like a payment card’s is kept masked.
proof-file = Document
proof-file-hint = PDF, PNG, JPEG or WebP, at most 5 MB; a picture at most 4,096 pixels wide and high. It should show the date, the account, the amount and the order number.
proof-submit = Send the proof
proof-back = Back to the order
proof-offer = Have you sent the transfer?
proof-go = Upload proof of payment
proof-table = Proofs of payment
proof-uploaded = Uploaded
notice-proof-taken = Thank you: the proof is here. A transfer is usually matched within 48 to 72 hours after it arrives, and within a week at most.
refusal-text-proof-name = “{ $file }” ends otherwise than its content: a PDF ends in .pdf, a PNG in .png, a JPEG in .jpg or .jpeg, a WebP in .webp. Rename it, or choose another file.
refusal-text-proof-broken = The upload broke off before its end. Choose the file again and send it once more.
refusal-text-proof-too-large = “{ $file }” is larger than 5 MB. Choose a smaller file.
refusal-text-proof-kind = “{ $file }” cannot be taken. Choose a PDF, PNG, JPEG or WebP file.
refusal-text-proof-acts = “{ $file }” contains a script or another file. Print it as a new PDF and choose that one.
refusal-text-proof-pixels = “{ $file }” is wider or higher than 4,096 pixels. Make the picture smaller, or take a screenshot of it.
refusal-text-proof-unreadable = “{ $file }” cannot be read as a picture: it is cut or damaged. Open it, save it anew and choose the new file.
