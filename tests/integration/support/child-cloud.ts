import { startLocalCloud, type LocalCloudOptions } from '../../../emulator';

// Run as a process of its own, so that it can be killed. Options come as JSON; the address goes to the parent.
const options = JSON.parse(process.argv[2] ?? '') as LocalCloudOptions;
const { url } = await startLocalCloud(options);
process.send?.(url);
