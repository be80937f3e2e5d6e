# Keys that may be activated several times, and pools from a file.

keys-activations = Activations
keys-activations-title = Activations of a key
keys-activations-lead = This key may be activated a certain number of times. Note each machine here, so that you see how many are left.
keys-activations-left = { $left } of { $most } activations left
keys-activations-out = No activation is left, and none can be added. A machine that is listed below can still be set up again, as long as its hardware was not changed significantly.
keys-activate = Note an activation
keys-machines = Machines
keys-machines-none = The key was not activated on any machine yet.
keys-field-machine = Machine
keys-machine-hint = As your company calls it. The same machine, set up again under the same name, counts nothing.
keys-field-hardware = Its hardware was changed significantly
keys-hardware-hint = A new main board or disk, for example. The machine then counts once more.
keys-change = What it was
keys-change-new = New machine
keys-change-same = Same machine, set up again
keys-change-changed = Same machine, changed hardware
keys-counted = Counted
keys-activated-at = When
notice-key-activated = Noted.
refusal-benefit-activations-used-up = All { $most } activations of this key are used, and none can be added. Set up a machine again that is listed already, or take another key.
event-benefit-key-activated = A key for { $benefit } was activated on a machine.
pools-fill-file = Load keys from a file
pools-field-file = CSV file
pools-file-hint = The same table as a file, in UTF-8, at most 2 MB.
refusal-text-pool-too-large = The file is larger than 2 MB. Split it into several files; keys that are loaded already are skipped.
refusal-text-pool-utf8 = The file is not in UTF-8. Save it as “CSV UTF-8” and send it again.
