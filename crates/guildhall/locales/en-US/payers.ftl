### What a billing contact reads who is not of the company.

payers-note = You read this as the billing contact of { $company }. For a document, or to sign in yourself, ask the company’s admins.
