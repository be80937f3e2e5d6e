directory-title = Directory of partners
directory-lead = Find a company that works where you are, in your industry and in your language.
directory-search = Search the directory
directory-go = Search
directory-any = Any
directory-back = All companies
directory-field-q = Words
directory-field-country = Country or region
directory-field-competency = Competency
directory-field-level = Membership, at least
directory-field-industry = Industry
directory-field-service = Service
directory-field-product = Product
directory-field-language = Language spoken
directory-count =
    { $count ->
        [one] { $count } company
       *[other] { $count } companies
    }
directory-count-many = More than { $most } companies. Ask more closely.
directory-none-title = No company fits
directory-none-text = Leave out a word or a choice and search again.
directory-company-title = { $company }, { $country }
directory-competency = { $competency } ({ $level })
directory-level-action-pack = Action Pack member
directory-level-silver = Silver member
directory-level-gold = Gold member
directory-written-in = This description is written in { $language }.
directory-language-en = English
directory-language-zh-tw = Traditional Chinese
directory-language-zh-cn = Simplified Chinese
directory-language-ja = Japanese
