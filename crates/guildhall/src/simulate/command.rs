//! `guildhall simulate`: many seeds at a time, on every core.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::Args;
use indicatif::ProgressBar;
use serde_json::{Value, json};

use super::{Engine, Settings, digest, run, shortest};

/// Years that are lived in worlds of their own; no installation is touched.
#[derive(Debug, Clone, Args)]
pub struct SimulateArgs {
    /// How many seeds.
    #[arg(long, default_value_t = 20)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// Companies of each history.
    #[arg(long, default_value_t = 50)]
    partners: usize,
    /// Years of each history.
    #[arg(long, default_value_t = 10)]
    years: u32,
    /// Prints every line of every history, not only of those that went wrong.
    #[arg(long)]
    history: bool,
}

/// Lives the seeds. `database` is `sqlite`, or the address of a PostgreSQL database whose user may
/// make others.
pub fn simulate(args: SimulateArgs, database: Option<&str>, as_json: bool) -> ExitCode {
    let engine = match database {
        None | Some("sqlite") => Engine::Sqlite,
        Some(address) if address.starts_with("postgres") => Engine::Postgres(address.to_owned()),
        Some(_) => {
            eprintln!(
                "guildhall: --database is sqlite, or an address that begins with postgres://"
            );
            return ExitCode::from(2);
        }
    };
    let settings = Settings { companies: args.partners, years: args.years, engine };
    let all = Seeds {
        next: AtomicU64::new(args.from),
        end: args.from.saturating_add(args.seeds),
        told: Mutex::new(Vec::new()),
        bar: crate::cli::bar("living"),
    };
    all.bar.set_length(args.seeds);
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        for _ in 0..cores {
            scope.spawn(|| all.work(&settings, &args));
        }
    });
    all.bar.finish_and_clear();
    let mut told = all.told.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    told.sort_by_key(|one| one.seed);
    let holds = told.iter().all(|one| one.wrong.is_empty());
    if as_json {
        let seeds: Vec<Value> = told.iter().map(Told::as_json).collect();
        println!("{:#}", json!({ "holds": holds, "seeds": seeds }));
    } else {
        for one in &told {
            one.print();
        }
        let days: usize = told.iter().map(|one| one.days).sum();
        let wrong = told.iter().filter(|one| !one.wrong.is_empty()).count();
        println!(
            "{} seeds of {} companies and {} years: {days} days on which something changed; in \
             {wrong} seeds something does not hold.",
            told.len(),
            settings.companies,
            settings.years
        );
    }
    ExitCode::from(u8::from(!holds))
}

struct Seeds {
    next: AtomicU64,
    end: u64,
    told: Mutex<Vec<Told>>,
    bar: ProgressBar,
}

/// What is said of a seed.
struct Told {
    seed: u64,
    days: usize,
    acts: usize,
    digest: String,
    wrong: Vec<String>,
    history: Vec<String>,
}

impl Seeds {
    fn work(&self, settings: &Settings, args: &SimulateArgs) {
        loop {
            let seed = self.next.fetch_add(1, Ordering::Relaxed);
            if self.end <= seed {
                return;
            }
            let told = lived(seed, settings, args.history);
            self.bar.inc(1);
            self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(told);
        }
    }
}

fn lived(seed: u64, settings: &Settings, with_history: bool) -> Told {
    let nothing = |why: String| Told {
        seed,
        days: 0,
        acts: 0,
        digest: String::new(),
        wrong: vec![why],
        history: Vec::new(),
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return nothing(format!("broken: {error}")),
    };
    let ended = match runtime.block_on(run(seed, settings)) {
        Ok(ended) => ended,
        Err(error) => return nothing(format!("broken: {error:#}")),
    };
    let mut told = Told {
        seed,
        days: ended.lived.days,
        acts: ended.lived.lines.len(),
        digest: digest(&ended.rows),
        wrong: ended.lived.wrong,
        history: if with_history { ended.lived.lines } else { Vec::new() },
    };
    if !told.wrong.is_empty() {
        match runtime.block_on(shortest(seed, settings)) {
            Ok(Some(short)) => (told.wrong, told.history) = (short.wrong, short.lines),
            Ok(None) => told.wrong.push("lived again, all of it holds: not repeatable".to_owned()),
            Err(error) => told.wrong.push(format!("while making it shorter: {error:#}")),
        }
    }
    told
}

impl Told {
    fn as_json(&self) -> Value {
        json!({
            "seed": self.seed,
            "days": self.days,
            "acts": self.acts,
            "digest": self.digest,
            "wrong": self.wrong,
            "history": self.history,
        })
    }

    fn print(&self) {
        let Told { seed, days, acts, digest, wrong, history } = self;
        let digest = digest.get(..16).unwrap_or(digest);
        println!("seed {seed:>6}  {digest}  {acts:>5} acts  {days:>5} days");
        for line in history {
            println!("    {line}");
        }
        for line in wrong {
            println!("  does not hold: {line}");
        }
    }
}
