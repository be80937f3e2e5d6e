refusal-text-choice-unknown = This can no longer be chosen. Choose again from the list.
refusal-text-too-many = At most { $at_most } fit here. Take some out.
refusal-text-website-https = Only addresses that begin with https:// can be shown to customers.
